import { doiUrl } from '#lib/identifiers/doi.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import type { PublicationSummary } from '../publication/publication-summary.shape.ts'

/** A button under the article; its label names where it leads. */
export interface PrimaryLink {
  readonly label: string
  readonly url: string
}

type Citable = Pick<PublicationSummary, 'doi' | 'containerTitle' | 'cslType' | 'title'>

/** The call to action of a story whose editor set none: its first linked publication that has a DOI. */
export function primaryLinkOf(publications: readonly Citable[], language = siteLanguage('en')): PrimaryLink | null {
  const publication = publications.find((candidate) => candidate.doi !== null)
  if (!publication?.doi) return null
  const { cslType, containerTitle, title } = publication
  return { label: language.words.callToAction[cslType](title, containerTitle), url: doiUrl(publication.doi) }
}
