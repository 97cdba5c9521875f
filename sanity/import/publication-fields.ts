import type { CslType } from '#lib/citations/csl-types.ts'
import { plainText } from '#lib/import-record/text-runs.ts'
import type { TextRun, WorkAuthor, WorkRecord } from '#lib/import-record/work-record.ts'
import type { PublicationStatus, VersionRelation } from '../content/publication/publication.terms.ts'
import { textLanguages, type TextLanguage } from '../content/shared/text-language.terms.ts'

/** The values that an import gives to the fields of a publication. Keys of list items are not part of a value. */
export interface ImportedFields {
  readonly cslType: CslType
  readonly title: string
  readonly language?: TextLanguage
  readonly titleRich?: readonly TitleBlock[]
  readonly authors?: readonly AuthorValue[]
  readonly issued?: { readonly year: number; readonly month?: number; readonly day?: number }
  readonly status: PublicationStatus
  readonly abstract?: string
  readonly keywords?: readonly string[]
  readonly doi?: string
  readonly containerTitle?: string
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
  readonly articleNumber?: string
  readonly publisher?: string
  readonly issn?: string
  readonly isbn?: string
  readonly pmid?: string
  readonly pmcid?: string
  readonly arxiv?: string
  readonly noticeDoi?: string
  readonly pdfUrl?: string
  readonly licence?: string
  readonly versions?: readonly VersionValue[]
  readonly funders?: readonly FunderValue[]
}

interface TitleBlock {
  readonly _type: 'block'
  readonly style: 'normal'
  readonly markDefs: readonly never[]
  readonly children: readonly { readonly _type: 'span'; readonly text: string; readonly marks: readonly string[] }[]
}

export interface AuthorValue {
  readonly _type: 'publicationAuthor'
  readonly family?: string
  readonly given?: string
  readonly literal?: string
  readonly orcid?: string
  readonly person?: { readonly _type: 'reference'; readonly _ref: string }
}

export interface VersionValue {
  readonly _type: 'publicationVersion'
  readonly relation: VersionRelation
  readonly doi: string
}

interface FunderValue {
  readonly _type: 'funder'
  readonly name: string
  readonly ror?: string
  readonly award?: string
}

/** Published ids of people by their ORCID iD. Nobody is matched by name: two people may share one. */
export type PeopleByOrcid = ReadonlyMap<string, string>

/** The fields of a publication that a record fills in; what it does not know is left out. */
export function publicationFields(record: WorkRecord, people: PeopleByOrcid): ImportedFields {
  const { issued } = record
  return given<ImportedFields>({
    cslType: record.kind,
    title: plainText(record.title),
    titleRich: record.title.some(({ marks }) => marks.length > 0) ? [titleBlock(record.title)] : undefined,
    // One that Studio does not offer is left open.
    language: textLanguages.find((known) => known === record.language),
    authors: listed(record.authors.map((author) => authorValue(author, people))),
    issued: issued
      ? given({ year: issued.year, month: issued.month ?? undefined, day: issued.day ?? undefined })
      : undefined,
    status: record.status,
    abstract: record.abstract ?? undefined,
    keywords: listed(record.keywords),
    doi: record.doi ?? undefined,
    containerTitle: record.containerTitle ?? undefined,
    volume: record.volume ?? undefined,
    issue: record.issue ?? undefined,
    pages: record.pages ?? undefined,
    articleNumber: record.articleNumber ?? undefined,
    publisher: record.publisher ?? undefined,
    issn: record.issn ?? undefined,
    isbn: record.isbn ?? undefined,
    pmid: record.pmid ?? undefined,
    pmcid: record.pmcid ?? undefined,
    arxiv: record.arxiv ?? undefined,
    noticeDoi: record.noticeDoi ?? undefined,
    pdfUrl: record.pdfUrl ?? undefined,
    licence: record.licence ?? undefined,
    versions: listed(record.versions.map(({ relation, doi }) => ({ _type: 'publicationVersion', relation, doi }))),
    funders: listed(
      record.funders.map(({ name, ror, award }) =>
        given<FunderValue>({ _type: 'funder', name, ror: ror ?? undefined, award: award ?? undefined }),
      ),
    ),
  })
}

function authorValue({ family, given: names, literal, orcid }: WorkAuthor, people: PeopleByOrcid): AuthorValue {
  const person = orcid ? people.get(orcid) : undefined
  return given<AuthorValue>({
    _type: 'publicationAuthor',
    family: family ?? undefined,
    given: names ?? undefined,
    literal: literal ?? undefined,
    orcid: orcid ?? undefined,
    person: person ? { _type: 'reference', _ref: person } : undefined,
  })
}

function titleBlock(runs: readonly TextRun[]): TitleBlock {
  const children = runs.map(({ text, marks }) => ({ _type: 'span' as const, text, marks }))
  return { _type: 'block', style: 'normal', markDefs: [], children }
}

/** Every field of `Fields`, whether it is there or undefined. */
type Loose<Fields> = { readonly [Name in keyof Fields]: Fields[Name] | undefined }

/** The same object without the fields that are undefined. */
function given<Fields extends object>(fields: Loose<Fields>): Fields
function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined
}
