import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { median, type Metric } from '../metric.ts'
import { articleQuery } from './article.ts'
import { startChildServer, type ChildServer } from './child-server.ts'
import { fillLake, openBenchLake, temporaryFolder } from './filled-lake.ts'
import { requestsPerSecond } from './http-load.ts'
import { generatedDocuments } from './stories.ts'

const documents = 100_000
/** Rounds in which the lake and its peer take turns, so that both meet the same machine. */
const rounds = 5
const seconds = 2
const lakeScript = join(import.meta.dirname, '..', '..', '..', 'sanity', 'lake', 'main.ts')
const bareScript = join(import.meta.dirname, 'bare-server.ts')

/** The lake over HTTP with 100,000 documents of 3 kB: articles that were not asked for before, one answer again and again, memory. */
export async function httpMetrics(): Promise<Metric[]> {
  using folder = temporaryFolder()
  const { peerFile, bytes } = prepare(folder.path)
  await using lake = await startChildServer(lakeScript, ['serve', '--data', folder.path, '--port', '0'])
  await using bare = await startChildServer(bareScript, [peerFile])
  const slugs = spreadSlugs()
  const articles = slugs.map((slug) => queryPath(articleQuery, { slug: JSON.stringify(slug) }))
  const uncached = await compare(
    (round) => requestsPerSecond(lake.url, part(articles, round), { seconds }),
    (round) =>
      requestsPerSecond(
        bare.url,
        part(slugs, round).map((slug) => `/${slug}`),
        { seconds },
      ),
  )
  const memory = residentBytes(lake)
  const cached = await compare(
    () => requestsPerSecond(lake.url, [queryPath('*[_type == "topic"][0...3]{title}', {})], { seconds, again: true }),
    () => requestsPerSecond(bare.url, ['/hello'], { seconds, again: true }),
  )
  return [
    {
      name: 'lake:article-http-100000',
      ratio: uncached.own / uncached.peer,
      goal: 0.5,
      better: 'higher',
      note: `article by slug with one dereference over HTTP, each for another slug, ${documents} documents: the lake ${uncached.own.toFixed(0)} requests/s, node:sqlite lookup of the row behind a bare node http server ${uncached.peer.toFixed(0)}`,
    },
    {
      name: 'lake:cached-query-http',
      ratio: cached.own / cached.peer,
      goal: 0.8,
      better: 'higher',
      note: `one query again and again over HTTP: the lake ${cached.own.toFixed(0)} requests/s, hello-world of node http ${cached.peer.toFixed(0)}`,
    },
    {
      name: 'lake:memory-100000',
      ratio: memory / bytes,
      goal: 2,
      better: 'lower',
      note: `resident memory after those articles, ${documents} documents: the lake ${(memory / 1e6).toFixed(0)} MB, their NDJSON ${(bytes / 1e6).toFixed(0)} MB`,
    },
  ]
}

/** Fills the lake and the peer's table with the same documents. @returns the size of their NDJSON in bytes */
function prepare(folder: string): { peerFile: string; bytes: number } {
  const lake = openBenchLake(folder)
  fillLake(lake, generatedDocuments(documents))
  const peerFile = join(folder, 'peer.sqlite')
  const peer = new DatabaseSync(peerFile)
  peer.exec('CREATE TABLE rows (slug TEXT PRIMARY KEY, body TEXT NOT NULL); BEGIN')
  const insert = peer.prepare('INSERT INTO rows VALUES (?, ?)')
  let bytes = 0
  for (const document of lake.read('production').all()) {
    const body = JSON.stringify(document)
    bytes += Buffer.byteLength(body) + 1
    if (document._type === 'news') insert.run(document._id.replace('news-', 'story-'), body)
  }
  peer.exec('COMMIT')
  peer.close()
  lake.close()
  return { peerFile, bytes }
}

/** Slugs of all stories, far apart one after the other: 7,919 is a prime. */
function spreadSlugs(): string[] {
  return Array.from({ length: documents }, (_, place) => `story-${(place * 7_919) % documents}`)
}

/** The paths of a round: no path is asked for in two rounds. */
function part<T>(all: readonly T[], round: number): readonly T[] {
  const size = Math.floor(all.length / (rounds + 1))
  return all.slice(round * size, (round + 1) * size)
}

function queryPath(query: string, params: Record<string, string>): string {
  const search = new URLSearchParams({ query, returnQuery: 'false', perspective: 'published' })
  for (const [name, value] of Object.entries(params)) search.set(`$${name}`, value)
  return `/v2025-10-01/data/query/production?${search.toString()}`
}

/** Medians over the rounds; the first round warms both up and is left out. */
async function compare(
  own: (round: number) => Promise<number>,
  peer: (round: number) => Promise<number>,
): Promise<{ own: number; peer: number }> {
  const owns: number[] = []
  const peers: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    owns.push(await own(round))
    peers.push(await peer(round))
  }
  return { own: median(owns.slice(1)), peer: median(peers.slice(1)) }
}

function residentBytes({ pid }: ChildServer): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (kilobytes === undefined) throw new Error('Resident memory is read from /proc, which this machine does not have.')
  return Number(kilobytes) * 1_024
}
