import { doiUrl } from '#lib/identifiers/doi.ts'
import type { PublicationSummary } from '../publication/publication-summary.shape.ts'

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
  return { label: labelOf(publication), url: doiUrl(publication.doi) }
}

function labelOf({ cslType, containerTitle, title }: Citable): string {
  switch (cslType) {
    case 'article-journal':
    case 'paper-conference':
      return containerTitle ? `Read the paper in ${containerTitle}` : `Read the paper “${title}”`
    case 'article':
      return containerTitle ? `Read the preprint on ${containerTitle}` : `Read the preprint “${title}”`
    case 'chapter':
      return containerTitle ? `Read the chapter in ${containerTitle}` : `Read the chapter “${title}”`
    case 'dataset':
      return `Open the dataset “${title}”`
    case 'software':
      return `Open the software “${title}”`
    case 'book':
    case 'thesis':
    case 'report':
      return `Read “${title}”`
  }
}
