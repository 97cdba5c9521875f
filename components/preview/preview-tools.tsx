import type { SiteLanguage } from '#lib/language/site-language.ts'
import { DraftBar } from './draft-bar.tsx'
import { PreviewParts } from './preview-parts.client.tsx'

export interface PreviewToolsProps {
  /** What the page shows: a draft, or published content only, to compare. */
  readonly shows: 'drafts' | 'published'
  /** Who sent the link that the reader came by, and until when it works (ISO 8601); null for team members. */
  readonly sender: { readonly name: string | null; readonly until: string } | null
  /** False while there is no published version. */
  readonly canCompare: boolean
  readonly language: SiteLanguage
}

/**
 * What a page carries in a verified preview and nowhere else: the bar that says so, and what follows edits live. Team
 * members get click-to-edit overlays too; whoever came by a link only reads.
 */
export function PreviewTools({ shows, sender, canCompare, language }: PreviewToolsProps) {
  const words = language.words.preview
  const compare = shows === 'drafts' ? { label: words.compare, perspective: 'published' as const } : toDraft(words.back)
  return (
    <>
      <DraftBar
        title={words.title}
        explanation={words[shows]}
        note={sender ? words.sentBy(sender.name, language.date(sender.until)) : null}
        compare={canCompare ? compare : words.unpublished}
        exit={words.exit}
      />
      <PreviewParts overlays={sender ? null : { shows }} />
    </>
  )
}

function toDraft(label: string) {
  return { label, perspective: 'drafts' } as const
}
