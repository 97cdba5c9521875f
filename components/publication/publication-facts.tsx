import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import { formatPartialDate } from '#lib/dates/format-date.ts'
import { FactList, type Fact } from '#components/layout/fact-list.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { LicenceName } from '#components/media/image-caption.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'
import { placeIn } from './venue.tsx'

interface PublicationFactsProps {
  readonly publication: PublicationPage
  readonly locale: string
}

/** The bibliographic record, fact by fact; what is not known has no line. */
export function PublicationFacts({ publication, locale }: PublicationFactsProps) {
  const { containerTitle, publisher, issued, doi, pmid, pmcid, arxiv, issn, isbn, licence, keywords } = publication
  const facts: readonly Fact[] = [
    { name: 'Appeared in', value: containerTitle },
    { name: 'Volume and pages', value: placeIn(publication) },
    { name: 'Published', value: formatPartialDate(issued, locale) },
    { name: 'Publisher', value: publisher },
    { name: 'DOI', value: doi && <SiteLink href={doiUrl(doi)}>{doi}</SiteLink> },
    { name: 'PubMed', value: pmid && <SiteLink href={`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`}>{pmid}</SiteLink> },
    {
      name: 'PubMed Central',
      value: pmcid && <SiteLink href={`https://www.ncbi.nlm.nih.gov/pmc/articles/${pmcid}/`}>{pmcid}</SiteLink>,
    },
    { name: 'arXiv', value: arxiv && <SiteLink href={`https://arxiv.org/abs/${arxiv}`}>{arxiv}</SiteLink> },
    { name: 'ISSN', value: issn },
    { name: 'ISBN', value: isbn },
    { name: 'Licence', value: licence && <LicenceName licence={licence} /> },
    { name: 'Keywords', value: keywords.join(', ') },
  ]
  return <FactList facts={facts} />
}
