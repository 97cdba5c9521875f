import { Text } from '@sanity/ui'
import { getPublishedId } from 'sanity'
import { IntentLink } from 'sanity/router'

interface DocumentLinkProps {
  readonly id: string
  readonly type: string
  readonly title: string
  /** Field that the form opens at, e.g. `leadImage.alt`. */
  readonly field?: string
}

/** A document's title, which opens it in the form. */
export function DocumentLink({ id, type, title, field }: DocumentLinkProps) {
  const params = { id: getPublishedId(id), type, ...(field ? { path: field } : {}) }
  return (
    <Text weight="medium">
      <IntentLink intent="edit" params={params}>
        {title}
      </IntentLink>
    </Text>
  )
}
