import { z } from 'zod'
import { normaliseDoi } from '../identifiers/doi.ts'
import type { CslType } from '../citations/csl-types.ts'
import { abstractText } from './abstract.ts'
import { author, authorOfText, authorsOf } from './author.ts'
import { languageCode } from './language-code.ts'
import { markupRuns } from './markup.ts'
import { firstIsbn, firstIssn, openLicence, placeOf } from './numbers.ts'
import { plainText } from './text-runs.ts'
import { readTitle, withSubtitle } from './title-words.ts'
import { dateOfParts, dateOfText, moreExact } from './work-date.ts'
import { UnusableRecordError, workRecord, type WorkRecord, type WorkVersion } from './work-record.ts'

const text = z.string().nullish().catch(null)
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).nullish().catch(null)

/** `data.attributes` of `GET https://api.datacite.org/dois/{doi}`. Schema: https://schema.datacite.org */
const attributes = z.object({
  doi: z.string(),
  titles: listOf(z.object({ title: text, titleType: text })),
  creators: listOf(
    z.object({
      name: text,
      nameType: text,
      givenName: text,
      familyName: text,
      nameIdentifiers: listOf(z.object({ nameIdentifier: text, nameIdentifierScheme: text })),
    }),
  ),
  publisher: z
    .union([z.string(), z.object({ name: text }).transform(({ name }) => name)])
    .nullish()
    .catch(null),
  language: text,
  publicationYear: z.union([z.number(), z.string()]).nullish().catch(null),
  dates: listOf(z.object({ date: text, dateType: text })),
  types: z.object({ resourceTypeGeneral: text, resourceType: text }).nullish().catch(null),
  container: z
    .object({ title: text, volume: text, issue: text, firstPage: text, lastPage: text, identifier: text })
    .nullish()
    .catch(null),
  descriptions: listOf(z.object({ description: text, descriptionType: text })),
  subjects: listOf(z.object({ subject: text })),
  rightsList: listOf(z.object({ rightsUri: text, rightsIdentifier: text })),
  relatedIdentifiers: listOf(z.object({ relatedIdentifier: text, relatedIdentifierType: text, relationType: text })),
  fundingReferences: listOf(
    z.object({ funderName: text, funderIdentifier: text, funderIdentifierType: text, awardNumber: text }),
  ),
})

type Attributes = z.output<typeof attributes>

const kinds: Readonly<Record<string, CslType>> = {
  JournalArticle: 'article-journal',
  DataPaper: 'article-journal',
  Preprint: 'article',
  Book: 'book',
  BookChapter: 'chapter',
  ConferencePaper: 'paper-conference',
  ConferenceProceeding: 'paper-conference',
  Dissertation: 'thesis',
  Dataset: 'dataset',
  Collection: 'dataset',
  Image: 'dataset',
  Audiovisual: 'dataset',
  Software: 'software',
  ComputationalNotebook: 'software',
  Workflow: 'software',
  Model: 'software',
  Report: 'report',
  Standard: 'report',
  Text: 'report',
}

const relations: Readonly<Record<string, WorkVersion['relation']>> = {
  IsVersionOf: 'version-of',
  HasVersion: 'version-of',
  IsNewVersionOf: 'version-of',
  IsPreviousVersionOf: 'version-of',
  IsVariantFormOf: 'version-of',
}

/**
 * A work in DataCite's own words as a record.
 *
 * @param sent the whole answer, `{data: {attributes: …}}`
 * @throws UnusableRecordError when it describes no work, or one without a title
 */
export function recordOfDataCite(sent: unknown): WorkRecord {
  const work = z.object({ data: z.object({ attributes }) }).safeParse(sent).data?.data.attributes
  const doi = work ? normaliseDoi(work.doi) : null
  if (!work || !doi) throw new UnusableRecordError('What DataCite sent is not the description of a work.')
  const { title, status } = readTitle(titleOf(work))
  if (title.length === 0)
    throw new UnusableRecordError(`DataCite has no title for ${doi}. Create the publication by hand.`)
  const kind = kindOf(work, doi)
  return workRecord({
    provider: 'DataCite',
    kind,
    title,
    language: languageCode(work.language),
    authors: authorsOf((work.creators ?? []).map(creator)),
    issued: issuedOf(work),
    status: status ?? (kind === 'article' ? 'preprint' : 'published'),
    containerTitle: line(work.container?.title) ?? (kind === 'article' ? line(work.publisher) : null),
    volume: line(work.container?.volume),
    issue: line(work.container?.issue),
    ...placeOf([work.container?.firstPage, work.container?.lastPage].filter(Boolean).join('-')),
    publisher: line(work.publisher),
    issn: firstIssn([work.container?.identifier ?? '']),
    isbn: firstIsbn([work.container?.identifier ?? '']),
    doi,
    arxiv: /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1] ?? null,
    licence: licenceOf(work),
    abstract: abstractOf(work),
    keywords: keywordsOf(work),
    versions: versionsOf(work, doi),
    funders: fundersOf(work),
  })
}

function titleOf({ titles }: Attributes) {
  const main = titles?.find(({ titleType }) => !titleType) ?? titles?.[0]
  const subtitle = titles?.find(({ titleType }) => titleType === 'Subtitle')
  return withSubtitle(markupRuns(main?.title ?? ''), markupRuns(subtitle?.title ?? ''))
}

function kindOf({ types, container }: Attributes, doi: string): CslType {
  // Older records of arXiv say no more than “Text”.
  if (doi.startsWith('10.48550/arxiv.')) return 'article'
  const said = types?.resourceType?.toLowerCase() ?? ''
  if (types?.resourceTypeGeneral === 'Text' && /thesis|dissertation/.test(said)) return 'thesis'
  if (types?.resourceTypeGeneral === 'Text' && /preprint/.test(said)) return 'article'
  if (types?.resourceTypeGeneral === 'Text' && container?.title && /article/.test(said)) return 'article-journal'
  return kinds[types?.resourceTypeGeneral ?? ''] ?? 'report'
}

function creator({
  name,
  nameType,
  givenName,
  familyName,
  nameIdentifiers,
}: NonNullable<Attributes['creators']>[number]) {
  const orcid = nameIdentifiers?.find((one) => one.nameIdentifierScheme?.toUpperCase() === 'ORCID')?.nameIdentifier
  if (nameType === 'Organizational') return author({ literal: name, orcid })
  if (familyName) return author({ family: familyName, given: givenName, orcid })
  const read = name ? authorOfText(name) : null
  return read && author({ ...read, orcid })
}

/** A repository knows the day on which something was issued or put up; the year of publication decides. */
function issuedOf({ publicationYear, dates }: Attributes) {
  const year = dateOfParts([typeof publicationYear === 'number' ? publicationYear : Number(publicationYear)])
  const dated = ['Issued', 'Available', 'Submitted', 'Created']
    .map((type) => dates?.find(({ dateType }) => dateType === type)?.date)
    .map((date) => (date ? dateOfText(date) : null))
  return moreExact(year, dated.find((date) => date && (!year || date.year === year.year)) ?? null)
}

function licenceOf({ rightsList }: Attributes): string | null {
  const written = (rightsList ?? []).flatMap(({ rightsUri, rightsIdentifier }) => [rightsIdentifier, rightsUri])
  return written.map((one) => (one ? openLicence(one) : null)).find((known) => known !== null) ?? null
}

function abstractOf({ descriptions }: Attributes): string | null {
  const found = descriptions?.find(({ descriptionType }) => descriptionType === 'Abstract')
  return found?.description ? abstractText(found.description) : null
}

/** Subjects from classification schemes (“FOS: Biological sciences”, “Soft Condensed Matter (cond-mat.soft)”) are not the authors’ own. */
function keywordsOf({ subjects }: Attributes): string[] {
  const words = (subjects ?? []).map(({ subject }) => line(subject) ?? '')
  return [...new Set(words.filter((word) => word && !/^FOS:|\([a-z-]+(?:\.[A-Za-z-]+)?\)$/.test(word)))]
}

function versionsOf({ relatedIdentifiers }: Attributes, own: string): WorkVersion[] {
  const found = (relatedIdentifiers ?? []).flatMap(({ relatedIdentifier, relatedIdentifierType, relationType }) => {
    const relation = relations[relationType ?? '']
    const doi = relatedIdentifierType === 'DOI' ? normaliseDoi(relatedIdentifier ?? '') : null
    return relation && doi && doi !== own ? [{ relation, doi }] : []
  })
  return [...new Map(found.map((version) => [version.doi, version])).values()]
}

function fundersOf({ fundingReferences }: Attributes) {
  return (fundingReferences ?? []).flatMap(({ funderName, funderIdentifier, funderIdentifierType, awardNumber }) => {
    const name = line(funderName)
    const ror = funderIdentifierType === 'ROR' ? (funderIdentifier ?? null) : null
    return name ? [{ name, ror, award: line(awardNumber) }] : []
  })
}

function line(written: string | null | undefined): string | null {
  return (written && plainText(markupRuns(written))) || null
}
