import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluateSync, parse } from 'groq-js'
import type { Lake } from '../../sanity/lake/lake.ts'
import { openLake } from '../../sanity/lake/open-lake.ts'
import { generatedDocuments } from './generated-documents.ts'
import { listenerMetrics } from './lake/listeners.ts'
import { mutationMetrics } from './lake/mutations.ts'
import { median, type Metric, type MetricSource } from './metric.ts'

/** The article page's own question, with one dereference. */
const articleQuery = `*[_type == "news" && slug.current == $slug][0]{
  title, standfirst, publishedAt, body, "topic": topic->{title, "slug": slug.current}
}`

const lakeRounds = 500
const scanRounds = 20

/** The embedded lake's planner against groq-js over the whole dataset, on the same documents in the same process. */
export const lakeMetrics: MetricSource = {
  prefix: 'lake:',
  measure: async () => [
    await articleMetric(1_000, 25),
    await articleMetric(10_000, 250),
    ...(await mutationMetrics()),
    ...(await listenerMetrics()),
  ],
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
  const tree = parse(articleQuery)
  const byLake = await medianTime(spreadSlugs(documents, lakeRounds), async (slug) => {
    const request = {
      dataset: 'production',
      query: articleQuery,
      params: { slug },
      perspective: 'published',
      identity: system,
    }
    expectStory((await lake.query(request)).result, slug)
  })
  const byScan = await medianTime(spreadSlugs(documents, scanRounds), async (slug) =>
    expectStory(await evaluateSync(tree, { dataset, params: { slug } }).get(), slug),
  )
  return {
    name: `lake:article-query-${documents}`,
    ratio: byScan / byLake,
    goal,
    better: 'higher',
    note: `article by slug with one dereference, ${documents} documents: groq-js over all ${byScan.toFixed(2)} ms, the lake ${byLake.toFixed(3)} ms, each time for another slug`,
  }
}

/** Slugs of stories from all over the dataset, each once. */
function spreadSlugs(documents: number, count: number): string[] {
  return Array.from({ length: count }, (_, round) => `story-${Math.floor(((round + 0.5) * documents) / count)}`)
}

/** Median milliseconds; the first fifth of the rounds pays for compiling and is left out. */
async function medianTime(slugs: readonly string[], ask: (slug: string) => Promise<void>): Promise<number> {
  const times: number[] = []
  for (const slug of slugs) times.push(await milliseconds(() => ask(slug)))
  return median(times.slice(Math.ceil(slugs.length / 5)))
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
