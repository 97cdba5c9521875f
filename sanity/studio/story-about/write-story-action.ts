import { useState } from 'react'
import { useClient, type DocumentActionComponent } from 'sanity'
import { useRouter } from 'sanity/router'
import { apiVersion } from '#sanity/env.ts'
import { createStory } from '../import/create-story.ts'
import { lineIcon } from '../line-icon.tsx'
import { faultWords } from '../fault-words.ts'

const StoryIcon = lineIcon('story')

/** "Write a news story about it": a draft that cites the publication, with its people and topics, opened in the form. */
export const writeStoryAction: DocumentActionComponent = ({ id, type, version, draft, published }) => {
  const client = useClient({ apiVersion })
  const router = useRouter()
  const [isWriting, setWriting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (type !== 'publication' || version || !(draft ?? published)) return null

  const write = async () => {
    setWriting(true)
    try {
      router.navigateIntent('edit', { id: await createStory(client, id), type: 'news' })
    } catch (fault) {
      setProblem(faultWords(fault))
    }
    setWriting(false)
  }
  return {
    icon: StoryIcon,
    label: isWriting ? 'Writing a draft…' : 'Write a news story about it',
    title: 'Opens a new draft that cites this publication, with its people and topics filled in',
    disabled: isWriting,
    onHandle: () => void write(),
    dialog: problem !== null && {
      type: 'dialog',
      header: 'The story could not be started',
      content: problem,
      onClose: () => setProblem(null),
    },
  }
}

writeStoryAction.displayName = 'WriteStoryAction'
