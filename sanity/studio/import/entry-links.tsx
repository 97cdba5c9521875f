import { Flex, Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import { WriteStoryButton } from './write-story-button.tsx'

interface EntryLinksProps {
  /** Published id of the publication. */
  readonly id: string
  readonly title: string
}

/** Where an editor goes on with a publication that is here now. */
export function EntryLinks({ id, title }: EntryLinksProps) {
  return (
    <Flex gap={4} align="center" wrap="wrap">
      <Text size={1}>
        <IntentLink intent="edit" params={{ id, type: 'publication' }} aria-label={`Open “${title}”`}>
          Open the publication
        </IntentLink>
      </Text>
      <WriteStoryButton publicationId={id} />
    </Flex>
  )
}
