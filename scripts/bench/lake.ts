import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluateSync, parse } from 'groq-js'
import type { Lake } from '../../sanity/lake/lake.ts'
import { openLake } from '../../sanity/lake/open-lake.ts'
import { generatedDocuments } from './generated-documents.ts'
import { median, type Metric, type MetricSource } from './metric.ts'

/** The article page's own question, with one dereference. */
const articleQuery = `*[_type == "news" && slug.current == $slug][0]{
  title, standfirst, publishedAt, body, "topic": topic->{title, "slug": slug.current}
}`

const rounds = 15

/** The embedded lake's planner against groq-js over the whole dataset, on the same documents in the same process. */
export const lakeMetrics: MetricSource = {
  prefix: 'lake:',
  measure: async () => [await articleMetric(1_000, 50), await articleMetric(10_000, 500)],
}

async function articleMetric(documents: number, goal: number): Promise<Metric> {
  const folder = mkdtempSync(join(tmpdir(), 'labwire-bench-'))
  const lake = openLake({
    dataFolder: folder,
    projectId: 'bench',
    datasets: ['production'],
    publicOrigins: ['http://localhost:3000'],
    basePath: '',
    webhook: null,
  })
  try {
    fill(lake, documents)
    return await compare(lake, documents, goal)
  } finally {
    lake.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const system = { id: 'bench', name: 'Benchmark', email: null, role: 'administrator', via: 'system' } as const

function fill(lake: Lake, documents: number): void {
  const all = generatedDocuments(documents)
  for (let from = 0; from < all.length; from += 1_000) {
    const mutations = all.slice(from, from + 1_000).map((document) => ({ create: document }))
    lake.mutate(mutations, { dataset: 'production', identity: system })
  }
}

async function compare(lake: Lake, documents: number, goal: number): Promise<Metric> {
  const dataset = [...lake.read('production').all()]
  const slugs = Array.from(
    { length: rounds },
    (_, round) => `story-${Math.floor(((round + 0.5) * documents) / rounds)}`,
  )
  const byLake: number[] = []
  const byScan: number[] = []
  const tree = parse(articleQuery)
  for (const slug of slugs) {
    byLake.push(
      await milliseconds(async () => {
        const request = {
          dataset: 'production',
          query: articleQuery,
          params: { slug },
          perspective: 'published',
          identity: system,
        }
        const { result } = await lake.query(request)
        expectStory(result, slug)
      }),
    )
    byScan.push(
      await milliseconds(async () => expectStory(await evaluateSync(tree, { dataset, params: { slug } }).get(), slug)),
    )
  }
  // The first round pays for compiling; the median is taken of the others.
  const lakeTime = median(byLake.slice(1))
  const scanTime = median(byScan.slice(1))
  return {
    name: `lake:article-query-${documents}`,
    ratio: scanTime / lakeTime,
    goal,
    better: 'higher',
    note: `article by slug with one dereference, ${documents} documents: groq-js over all ${scanTime.toFixed(2)} ms, the lake uncached ${lakeTime.toFixed(3)} ms`,
  }
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function expectStory(result: unknown, slug: string): void {
  const fits = typeof result === 'object' && result !== null && 'title' in result && result.title === `Story ${slug}`
  if (!fits) throw new Error(`The query for ${slug} gave ${JSON.stringify(result)}.`)
}
