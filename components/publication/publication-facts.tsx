import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import { editMark } from '#lib/editing/edit-mark.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { FactList, type Fact } from '#components/layout/fact-list.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { LicenceName } from '#components/media/image-caption.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'
import { placeIn } from './venue.tsx'

interface PublicationFactsProps {
  readonly publication: PublicationPage
  readonly language: SiteLanguage
}

/** The bibliographic record, fact by fact; what is not known has no line. */
export function PublicationFacts({ publication, language }: PublicationFactsProps) {
  const words = language.words.publicationFacts
  const { containerTitle, publisher, issued, doi, pmid, pmcid, arxiv, issn, isbn, licence, keywords } = publication
  const markOf = (field: string) => editMark(publication.title, 'title', field)
  const facts: readonly Fact[] = [
    { name: words.appearedIn, value: containerTitle, onScreenOnly: true },
    { name: words.volumeAndPages, value: placeIn(publication), onScreenOnly: true },
    {
      name: words.published,
      value: language.partialDate(issued),
      editMark: markOf('issued'),
      onScreenOnly: true,
    },
    { name: words.publisher, value: publisher },
    { name: 'DOI', value: doi && <SiteLink href={doiUrl(doi)}>{doi}</SiteLink>, editMark: markOf('doi') },
    {
      name: 'PubMed',
      value: pmid && <SiteLink href={`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`}>{pmid}</SiteLink>,
      editMark: markOf('pmid'),
    },
    {
      name: 'PubMed Central',
      value: pmcid && <SiteLink href={`https://www.ncbi.nlm.nih.gov/pmc/articles/${pmcid}/`}>{pmcid}</SiteLink>,
      editMark: markOf('pmcid'),
    },
    {
      name: 'arXiv',
      value: arxiv && <SiteLink href={`https://arxiv.org/abs/${arxiv}`}>{arxiv}</SiteLink>,
      editMark: markOf('arxiv'),
    },
    { name: 'ISSN', value: issn, editMark: markOf('issn') },
    { name: 'ISBN', value: isbn, editMark: markOf('isbn') },
    {
      name: words.licence,
      value: licence && <LicenceName licence={licence} language={language} />,
      editMark: markOf('licence'),
    },
    { name: words.keywords, value: keywords.join(', ') },
  ]
  return <FactList facts={facts} />
}
