import { expect, test } from 'vitest'
import { aPublication, type FixtureDocument } from '../testing/documents.ts'
import { validate } from '../testing/validate.ts'

const author = { _type: 'publicationAuthor', _key: 'a', family: 'Sample', given: 'Ann' }
const paper = (fields: Record<string, unknown> = {}) => aPublication('paper', { authors: [author], ...fields })
const pathsOf = (lines: readonly string[]) => lines.map((line) => line.slice(0, line.indexOf(':')))

test('a complete publication can be published without a word', async () => {
  const complete = paper({
    doi: '10.1234/sample',
    issued: { year: 2025, month: 2, day: 28 },
    issn: '0028-0836',
    pmid: '32939066',
    pmcid: 'PMC7759461',
    arxiv: '2006.10256',
    licence: 'CC-BY-4.0',
    pdfUrl: 'https://example.org/paper.pdf',
    funders: [{ _type: 'funder', _key: 'f', name: 'Sample Trust', ror: 'https://ror.org/052gg0110' }],
    versions: [{ _type: 'publicationVersion', _key: 'v', relation: 'version-of', doi: '10.1234/preprint' }],
    resources: [{ _type: 'publicationResource', _key: 'r', kind: 'data', url: 'https://example.org/data' }],
  })
  expect(await validate(complete)).toEqual({ errors: [], warnings: [] })
})

test('an empty publication names everything that is missing', async () => {
  const { errors } = await validate({ _id: 'drafts.p', _type: 'publication' })
  expect(new Set(pathsOf(errors))).toEqual(
    new Set(['cslType', 'title', 'slug', 'slug.current', 'authors', 'issued', 'issued.year', 'status']),
  )
})

test.each<[string, Record<string, unknown>, string]>([
  ['an article without a journal', { containerTitle: undefined }, 'containerTitle'],
  ['a DOI with its URL', { doi: 'https://doi.org/10.1234/x' }, 'doi'],
  ['a DOI in capitals', { doi: '10.1234/X' }, 'doi'],
  ['a DOI that another work has', { doi: '10.1234/taken' }, 'doi'],
  ['a wrong ISSN', { issn: '0028-0837' }, 'issn'],
  ['a wrong ISBN', { isbn: '978-0-306-40615-8' }, 'isbn'],
  ['a PubMed number with letters', { pmid: 'PMC1' }, 'pmid'],
  ['a PubMed Central number without letters', { pmcid: '7759461' }, 'pmcid'],
  ['a wrong arXiv number', { arxiv: '1.2' }, 'arxiv'],
  ['an insecure PDF', { pdfUrl: 'http://example.org/paper.pdf' }, 'pdfUrl'],
  ['an author without a name', { authors: [{ ...author, family: undefined }] }, 'authors.a.family'],
  ['an author who is a person and a group', { authors: [{ ...author, literal: 'Group' }] }, 'authors.a.family'],
  ['an ORCID iD with a wrong digit', { authors: [{ ...author, orcid: '0000-0002-1825-0098' }] }, 'authors.a.orcid'],
  ['no authors', { authors: [] }, 'authors'],
  ['a year before 1900', { issued: { year: 1899 } }, 'issued'],
  ['a day without its month', { issued: { year: 2025, day: 1 } }, 'issued'],
  ['a day that does not exist', { issued: { year: 2025, month: 2, day: 29 } }, 'issued'],
  ['a retraction without its notice', { status: 'retracted' }, 'noticeDoi'],
  [
    'a version without a DOI',
    { versions: [{ _type: 'publicationVersion', _key: 'v', relation: 'version-of' }] },
    'versions.v.doi',
  ],
  [
    'a resource without an address',
    { resources: [{ _type: 'publicationResource', _key: 'r', kind: 'data' }] },
    'resources.r.url',
  ],
  ['a wrong ROR address', { funders: [{ _type: 'funder', _key: 'f', name: 'A', ror: 'ror.org/1' }] }, 'funders.f.ror'],
])('%s stops the publication from being published', async (_what, fields, path) => {
  const taken: FixtureDocument = aPublication('taken', { doi: '10.1234/taken' })
  expect(pathsOf((await validate(paper(fields), [taken])).errors)).toContain(path)
})

test('a book needs no journal', async () => {
  expect((await validate(paper({ cslType: 'book', containerTitle: undefined }))).errors).toEqual([])
})

test('a leap day exists in a leap year', async () => {
  expect((await validate(paper({ issued: { year: 2024, month: 2, day: 29 } }))).errors).toEqual([])
})

test('a pasted DOI is answered with how to write it', async () => {
  const { errors } = await validate(paper({ doi: 'https://doi.org/10.1234/ABC' }))
  expect(errors).toEqual(['doi: Write it as 10.1234/abc.'])
})
