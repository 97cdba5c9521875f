import { readClient } from '#sanity/client.ts'
import { makerName } from '#sanity/draft-links/maker-name.ts'
import type { View } from '#sanity/load.ts'
import type { Preview } from './current-view.ts'

/** What the bar under a preview tells. */
interface DraftBarContent {
  readonly shows: 'drafts' | 'published'
  /**
   * Who made the link that the reader came by, null when nobody knows, and until when it works (ISO 8601); null for team
   * members.
   */
  readonly sender: { readonly name: string | null; readonly until: string } | null
  /** Whether there is a published version to compare with. */
  readonly canCompare: boolean
}

/** What the bar tells a team member, or somebody who came by a link. */
export async function draftBarOf(view: View, preview: Preview): Promise<DraftBarContent> {
  const shows = view.perspective === 'published' ? 'published' : 'drafts'
  if (preview === 'team') return { shows, sender: null, canCompare: true }
  const [name, canCompare] = await Promise.all([makerName(preview), isPublished(preview.documentId)])
  return { shows, sender: { name, until: preview.expiresAt }, canCompare }
}

async function isPublished(id: string): Promise<boolean> {
  const found = await readClient().fetch<unknown>(
    'defined(*[_id == $id][0]._id)',
    { id },
    { cache: 'no-store', perspective: 'published', stega: false, tag: 'draft-link.published' },
  )
  return found === true
}
