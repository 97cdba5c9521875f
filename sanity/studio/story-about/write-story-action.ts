import type { DocumentActionComponent } from 'sanity'
import { useRouter } from 'sanity/router'
import { storyIntent } from './story-intent.ts'
import { lineIcon } from '../line-icon.tsx'

const StoryIcon = lineIcon('story')

/** "Write a news story about it": opens the form of a new story, filled in from the publication. */
export const writeStoryAction: DocumentActionComponent = ({ id, type, version, draft, published }) => {
  const router = useRouter()
  if (type !== 'publication' || version || !(draft ?? published)) return null
  return {
    icon: StoryIcon,
    label: 'Write a news story about it',
    title: 'Opens a new story that cites this publication, with its people and topics filled in',
    onHandle: () => router.navigateIntent('create', storyIntent(id)),
  }
}

writeStoryAction.displayName = 'WriteStoryAction'
