import { globSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { JsonObject } from '../../../sanity/lake/document.ts'
import { answerQuery } from '../../../sanity/lake/query/answer-query.ts'
import { isLakeDocument } from '../../../sanity/lake/json.ts'
import { DocumentIndex } from '../../../sanity/lake/store/document-index.ts'
import { median, type Metric } from '../metric.ts'
import { benchIdentity } from './filled-lake.ts'
import { siteDocuments } from './site-documents.ts'

const small = 1_000
const large = 100_000
const rounds = 40
/** Milliseconds after which a query that takes long is not asked again, four times at the least. */
const patience = 1_500
/** An answer that is so many times as long at the larger count lists what the dataset holds. */
const growth = 3

const contentQuery = z.object({ name: z.string(), groq: z.string() })

interface Timed {
  readonly name: string
  /** Median milliseconds, caches of answers left aside. */
  readonly milliseconds: number
  /** Median length of the answer, in UTF-16 units of its JSON. */
  readonly length: number
}

/**
 * Every query of the site, each with the parameters that the site sends, over 1,000 and over 100,000 documents. A query
 * that lists the dataset (such as the addresses of all stories) answers with a hundred times as much, and takes the
 * longer for it: its time counts for as much of the answer as it gives at 1,000 documents. What that comes to for the
 * lists alone is a row of its own, so that nothing is hidden behind the many queries of a page.
 */
export async function siteQueryMetrics(): Promise<Metric[]> {
  const queries = await siteQueries()
  const few = await timeAll(queries, small)
  const many = await timeAll(queries, large)
  const pairs = few.flatMap((one, place) => {
    const other = many[place]
    return other ? [{ name: one.name, few: one, many: other }] : []
  })
  const lists = pairs.filter(isList)
  const pages = pairs.filter((pair) => !isList(pair))
  return [
    {
      name: 'lake:site-queries-100000',
      ratio: passTime(pairs) / sum(pairs.map((pair) => pair.few.milliseconds)),
      goal: 1.2,
      better: 'lower',
      note: `one pass of the site's ${pairs.length} queries at ${large} documents against one at ${small}. Answers as long as before (${ratioOf(pages)} by themselves): ${describe(pages)}`,
    },
    {
      name: 'lake:site-lists-100000',
      ratio: passTime(lists) / sum(lists.map((pair) => pair.few.milliseconds)),
      goal: 1.2,
      better: 'lower',
      note: `of those the ${lists.length} that list what there is, by as much of the answer as at ${small}: ${describe(lists)}`,
    },
  ]
}

interface Pair {
  readonly name: string
  readonly few: Timed
  readonly many: Timed
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

const isList = ({ few, many }: Pair) => many.length > growth * few.length

/** Milliseconds at the larger count, those of lists for as much of the answer as at the smaller one. */
function passTime(pairs: readonly Pair[]): number {
  return sum(pairs.map((pair) => (isList(pair) ? pair.few.length / pair.many.length : 1) * pair.many.milliseconds))
}

function ratioOf(pairs: readonly Pair[]): string {
  return (passTime(pairs) / sum(pairs.map((pair) => pair.few.milliseconds))).toFixed(3)
}

function describe(pairs: readonly Pair[]): string {
  return pairs
    .map(({ name, few, many }) => `${name} ${few.milliseconds.toFixed(3)} → ${many.milliseconds.toFixed(3)} ms`)
    .join(', ')
}

async function siteQueries(): Promise<{ name: string; groq: string }[]> {
  const folder = join(import.meta.dirname, '..', '..', '..', 'sanity', 'content')
  const found: { name: string; groq: string }[] = []
  for (const file of globSync('*/*.query.ts', { cwd: folder }).toSorted()) {
    const exported: object = await import(join(folder, file))
    for (const value of Object.values(exported)) {
      const query = contentQuery.safeParse(value)
      if (query.success) found.push(query.data)
    }
  }
  return found
}

async function timeAll(queries: readonly { name: string; groq: string }[], documents: number): Promise<Timed[]> {
  const index = indexOf(siteDocuments(documents))
  const timed: Timed[] = []
  for (const { name, groq } of queries) {
    const times: number[] = []
    const lengths: number[] = []
    const started = performance.now()
    for (let round = 0; round < rounds && (round < 4 || performance.now() < started + patience); round += 1) {
      const params = paramsFor(groq, (round * 7) % (small / 100))
      const begun = performance.now()
      const { answer } = answerQuery(index, 'labwire', {
        dataset: 'production',
        query: groq,
        params,
        perspective: 'published',
        identity: benchIdentity,
      })
      times.push(performance.now() - begun)
      lengths.push(JSON.stringify(answer.result).length)
    }
    timed.push({ name, milliseconds: median(times.slice(Math.floor(times.length / 3))), length: median(lengths) })
  }
  return timed
}

function indexOf(documents: readonly JsonObject[]): DocumentIndex {
  const index = new DocumentIndex()
  const instant = '2026-01-01T00:00:00.000Z'
  const whole: unknown[] = documents.map((fields) =>
    JSON.parse(JSON.stringify({ _rev: 'r', _createdAt: instant, _updatedAt: instant, ...fields })),
  )
  // In the order in which they are read from the file.
  for (const document of whole.filter(isLakeDocument).toSorted((a, b) => (a._id < b._id ? -1 : 1))) index.put(document)
  return index
}

/** The parameters that a query names, as the site fills them; `place` picks a document. */
function paramsFor(groq: string, place: number): JsonObject {
  const [, type = 'news'] = /_type == "(\w+)" && slug/.exec(groq) ?? []
  const values: JsonObject = {
    preview: false,
    slug: `${type}-${place}`,
    path: `page-${place}`,
    from: `/old-${place}`,
    start: 0,
    end: 12,
    ids: Array.from({ length: 8 }, (_, index) => `news-${place + index}`),
    id: `topic-${place}`,
  }
  const names = [...groq.matchAll(/\$(\w+)/g)].map(([, name = '']) => name)
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]))
}
