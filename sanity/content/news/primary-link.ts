import { doiUrl } from '#lib/identifiers/doi.ts'
import type { PublicationSummary } from '../publication/publication-summary.shape.ts'
import type { CslType } from '../publication/publication.terms.ts'

/** A button under the article; its label names where it leads. */
export interface PrimaryLink {
  readonly label: string
  readonly url: string
}

type Citable = Pick<PublicationSummary, 'doi' | 'containerTitle' | 'cslType' | 'title'>

/** The call to action of a story whose editor set none: its first linked publication that has a DOI. */
export function primaryLinkOf(publications: readonly Citable[]): PrimaryLink | null {
  const publication = publications.find((candidate) => candidate.doi !== null)
  if (!publication?.doi) return null
  return { label: labels[publication.cslType](publication), url: doiUrl(publication.doi) }
}

type Name = (work: Citable) => string

const inContainer =
  (what: string, preposition: string): Name =>
  ({ containerTitle, title }) =>
    containerTitle ? `Read the ${what} ${preposition} ${containerTitle}` : `Read the ${what} “${title}”`

const readTitle: Name = ({ title }) => `Read “${title}”`

const labels: Readonly<Record<CslType, Name>> = {
  'article-journal': inContainer('paper', 'in'),
  'paper-conference': inContainer('paper', 'in'),
  article: inContainer('preprint', 'on'),
  chapter: inContainer('chapter', 'in'),
  book: readTitle,
  thesis: readTitle,
  report: readTitle,
  dataset: ({ title }) => `Open the dataset “${title}”`,
  software: ({ title }) => `Open the software “${title}”`,
}
