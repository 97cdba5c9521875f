import type { SiteLanguage } from '#lib/language/site-language.ts'
import { DraftBar, PreviewOverlays } from './preview-parts.client.tsx'

export interface PreviewToolsProps {
  /** What the page shows: drafts laid over published content, or published content only, to compare. */
  readonly shows: 'drafts' | 'published'
  readonly language: SiteLanguage
}

/**
 * What a page carries in a verified preview and nowhere else: the bar that says so, click-to-edit overlays, and the
 * refresh that follows an editor's typing.
 */
export function PreviewTools({ shows, language }: PreviewToolsProps) {
  const words = language.words.preview
  return (
    <>
      <DraftBar title={words.title} explanation={words[shows]} exit={words.exit} />
      <PreviewOverlays shows={shows} />
    </>
  )
}
