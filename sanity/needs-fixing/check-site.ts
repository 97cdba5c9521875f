import { z } from 'zod'
import { checkedDocument, checkedTypes, type CheckedDocument } from './checked-document.ts'
import { readLists, readPage, type ListsRead, type PublishedLake } from './left-out.ts'
import { reportOn, type DocumentReport, type Marker } from './report.ts'

/** What a check of the whole site needs. */
export interface SiteCheck {
  readonly lake: PublishedLake
  /** Holds a document against the rules of the schema, as Studio's form does. */
  readonly validate: (document: CheckedDocument) => Promise<readonly Marker[]>
  readonly now: number
}

export interface CheckProgress {
  readonly checked: number
  readonly total: number
  /** What has been found so far. */
  readonly reports: readonly DocumentReport[]
}

/** Documents whose rules run at the same time; each asks the lake a few questions. */
const atATime = 4

/** Documents that are fetched together. */
const batchSize = 40

const ids = z.array(z.string())
const documents = z.array(checkedDocument)

const idsQuery = `*[_type in $types] | order(_type == "siteSettings" desc, _type asc, _updatedAt desc)._id`

/** What an import keeps as it received it is the largest part of a publication, and no rule reads it. */
const documentsQuery = `*[_id in $ids]{..., "source": source{provider, retrievedAt, lockedFields}}`

/**
 * Checks every published document: against the rules of the schema, and by reading its page and the lists of the site.
 *
 * @throws whatever the lake's client throws when the lake does not answer
 */
export async function* checkSite(check: SiteCheck): AsyncGenerator<CheckProgress> {
  const [lists, all] = await Promise.all([readLists(check.lake), publishedIds(check.lake)])
  const reports: DocumentReport[] = []
  let checked = 0
  yield { checked, total: all.length, reports }
  for (let start = 0; start < all.length; start += batchSize) {
    const batch = await publishedDocuments(check.lake, all.slice(start, start + batchSize))
    for (let first = 0; first < batch.length; first += atATime) {
      const found = await Promise.all(
        batch.slice(first, first + atATime).map((document) => checkDocument(check, document, lists)),
      )
      reports.push(...found.filter((report) => report !== null))
      checked += found.length
      yield { checked, total: all.length, reports: [...reports] }
    }
  }
}

/** Checks again the documents with these published ids; those that are gone have nothing to mend. */
export async function checkAgain(check: SiteCheck, changed: readonly string[]): Promise<readonly DocumentReport[]> {
  const [lists, found] = await Promise.all([readLists(check.lake), publishedDocuments(check.lake, changed)])
  const reports = await Promise.all(found.map((document) => checkDocument(check, document, lists)))
  return reports.filter((report) => report !== null)
}

async function checkDocument(
  { lake, validate, now }: SiteCheck,
  document: CheckedDocument,
  lists: ListsRead,
): Promise<DocumentReport | null> {
  const [markers, page] = await Promise.all([validate(document), readPage(lake, document, lists.pagePaths, now)])
  return reportOn(document, markers, [...page, ...lists.leftOut])
}

async function publishedIds(lake: PublishedLake): Promise<readonly string[]> {
  return ids.parse(await lake.fetch(idsQuery, { types: checkedTypes }, { perspective: 'published' }))
}

async function publishedDocuments(lake: PublishedLake, wanted: readonly string[]): Promise<readonly CheckedDocument[]> {
  return documents.parse(await lake.fetch(documentsQuery, { ids: wanted }, { perspective: 'published' }))
}
