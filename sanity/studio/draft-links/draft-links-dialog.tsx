import { Card, Stack, Text } from '@sanity/ui'
import { DraftLinkList } from './draft-link-list.tsx'
import { NewDraftLink } from './new-draft-link.tsx'
import { useDraftLinks } from './use-draft-links.ts'

interface DraftLinksDialogProps {
  /** Published id of the document. */
  readonly documentId: string
  readonly documentType: string
}

/** Makes links to the draft of one document, and lists those that there are. */
export function DraftLinksDialog({ documentId, documentType }: DraftLinksDialogProps) {
  const { links, problem, attempt } = useDraftLinks(documentId)
  return (
    <Stack gap={5}>
      <Text size={1} muted>
        Whoever has the link reads this draft as it will look on the site, and sees your edits as you make them. No
        account is needed. Other drafts stay hidden.
      </Text>
      <NewDraftLink documentId={documentId} documentType={documentType} attempt={attempt} />
      <Problem text={problem} />
      {links && links.length > 0 ? <DraftLinkList links={links} withTitles={false} attempt={attempt} /> : null}
    </Stack>
  )
}

/** What went wrong, announced to screen readers too. */
export function Problem({ text }: { readonly text: string | null }) {
  return (
    <div role="alert">
      {text ? (
        <Card tone="critical" border radius={2} padding={3}>
          <Text size={1}>{text}</Text>
        </Card>
      ) : null}
    </div>
  )
}
