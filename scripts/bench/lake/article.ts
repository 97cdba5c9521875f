import { evaluateSync, parse } from 'groq-js'
import { median, type Metric } from '../metric.ts'
import { benchIdentity, fillLake, openBenchLake, temporaryFolder } from './filled-lake.ts'
import { generatedDocuments } from './stories.ts'

/** The article page's own question, with one dereference. */
export const articleQuery = `*[_type == "news" && slug.current == $slug][0]{
  title, standfirst, publishedAt, body, "topic": topic->{title, "slug": slug.current}
}`

const documents = 100_000
const lakeRounds = 5_000
const scanRounds = 20

/** The lake in process against groq-js over the whole dataset, on the same documents. */
export async function articleMetrics(): Promise<Metric[]> {
  using folder = temporaryFolder()
  const lake = openBenchLake(folder.path)
  try {
    fillLake(lake, generatedDocuments(documents))
    const dataset = [...lake.read('production').all()]
    const tree = parse(articleQuery)
    const byLake = await medianTime(spreadSlugs(lakeRounds), async (slug) => {
      const request = { dataset: 'production', query: articleQuery, params: { slug }, perspective: 'published' }
      expectStory((await lake.query({ ...request, identity: benchIdentity })).result, slug)
    })
    const byScan = await medianTime(spreadSlugs(scanRounds), async (slug) =>
      expectStory(await evaluateSync(tree, { dataset, params: { slug } }).get(), slug),
    )
    return [
      {
        name: `lake:article-query-${documents}`,
        ratio: byScan / byLake,
        goal: 5_000,
        better: 'higher',
        note: `article by slug with one dereference in process, ${documents} documents, each time for another slug: groq-js over all ${byScan.toFixed(1)} ms, the lake ${(byLake * 1_000).toFixed(1)} µs`,
      },
    ]
  } finally {
    lake.close()
  }
}

/** Slugs of stories from all over the dataset, each once. */
function spreadSlugs(count: number): string[] {
  return Array.from({ length: count }, (_, round) => `story-${Math.floor(((round + 0.5) * documents) / count)}`)
}

/** Median milliseconds; the first fifth of the rounds pays for compiling and is left out. */
async function medianTime(slugs: readonly string[], ask: (slug: string) => Promise<void>): Promise<number> {
  const times: number[] = []
  for (const slug of slugs) {
    const start = performance.now()
    await ask(slug)
    times.push(performance.now() - start)
  }
  return median(times.slice(Math.ceil(slugs.length / 5)))
}

function expectStory(result: unknown, slug: string): void {
  const fits = typeof result === 'object' && result !== null && 'title' in result && result.title === `Story ${slug}`
  if (!fits) throw new Error(`The query for ${slug} gave ${JSON.stringify(result)}.`)
}
