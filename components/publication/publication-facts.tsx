import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
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
  const facts: readonly Fact[] = [
    { name: words.appearedIn, value: containerTitle },
    { name: words.volumeAndPages, value: placeIn(publication) },
    { name: words.published, value: language.partialDate(issued) },
    { name: words.publisher, value: publisher },
    { name: 'DOI', value: doi && <SiteLink href={doiUrl(doi)}>{doi}</SiteLink> },
    { name: 'PubMed', value: pmid && <SiteLink href={`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`}>{pmid}</SiteLink> },
    {
      name: 'PubMed Central',
      value: pmcid && <SiteLink href={`https://www.ncbi.nlm.nih.gov/pmc/articles/${pmcid}/`}>{pmcid}</SiteLink>,
    },
    { name: 'arXiv', value: arxiv && <SiteLink href={`https://arxiv.org/abs/${arxiv}`}>{arxiv}</SiteLink> },
    { name: 'ISSN', value: issn },
    { name: 'ISBN', value: isbn },
    { name: words.licence, value: licence && <LicenceName licence={licence} language={language} /> },
    { name: words.keywords, value: keywords.join(', ') },
  ]
  return <FactList facts={facts} />
}
