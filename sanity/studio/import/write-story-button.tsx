import { Button, Text } from '@sanity/ui'
import { useState } from 'react'
import { useClient } from 'sanity'
import { useRouter } from 'sanity/router'
import { apiVersion } from '#sanity/env.ts'
import { createStory } from './create-story.ts'
import { faultWords } from '../fault-words.ts'

/** Creates a news draft that cites the publication, and opens it. */
export function WriteStoryButton({ publicationId }: { readonly publicationId: string }) {
  const client = useClient({ apiVersion })
  const router = useRouter()
  const [isWriting, setWriting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const write = async () => {
    setWriting(true)
    setProblem(null)
    try {
      const id = await createStory(client, publicationId)
      router.navigateIntent('edit', { id, type: 'news' })
    } catch (fault) {
      setProblem(faultWords(fault))
      setWriting(false)
    }
  }

  return (
    <>
      <Button
        mode="ghost"
        fontSize={1}
        padding={3}
        text="Write a news story about it"
        disabled={isWriting}
        onClick={() => void write()}
      />
      {problem ? (
        <Text size={1} role="alert">
          {problem}
        </Text>
      ) : null}
    </>
  )
}
