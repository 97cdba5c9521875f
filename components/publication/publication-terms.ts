import type { PublicationStatus } from '#sanity/content/publication/publication.terms.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'

/** What a list says about a publication's state; an ordinary one needs no word. */
export function stateOf(status: PublicationStatus, language: SiteLanguage): string | null {
  return status === 'published' ? null : language.words.publicationStates[status]
}
