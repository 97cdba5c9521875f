import type { DocumentBadgeComponent, DocumentBadgeDescription } from 'sanity'
import { documentStates, type DocumentState, type StatefulDocument } from './document-state.ts'

const badges: Record<DocumentState, DocumentBadgeDescription> = {
  scheduled: { label: 'Scheduled', color: 'primary', title: 'Appears on the site by itself when its time comes' },
  expired: { label: 'Expired', color: 'warning', title: 'No longer on the site: its expiry date has passed' },
  hidden: { label: 'Hidden', color: 'warning', title: 'Not listed on the site' },
  retracted: { label: 'Retracted', color: 'danger', title: 'The site marks this publication as retracted' },
}

const onlyOnceItIsPublished: DocumentBadgeDescription = {
  label: 'Scheduled, not published',
  color: 'warning',
  title: 'Its time is to come, but nobody will see it then unless it is published before',
}

/** The versions of one document that decide on its badge; null where there is none. */
interface Versions {
  readonly draft: StatefulDocument | null
  readonly published: StatefulDocument | null
}

export function badgeOf({ draft, published }: Versions, now: number): DocumentBadgeDescription | null {
  const document = draft ?? published
  const [state] = document ? documentStates(document, now) : []
  if (state === 'scheduled' && !published) return onlyOnceItIsPublished
  return state ? badges[state] : null
}

/** Shows beside a document what readers will find: scheduled, expired, hidden or retracted. */
export const stateBadge: DocumentBadgeComponent = ({ draft, published }) => badgeOf({ draft, published }, Date.now())
