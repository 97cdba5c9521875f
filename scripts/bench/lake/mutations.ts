import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { JsonObject } from '../../../sanity/lake/document.ts'
import { openLake } from '../../../sanity/lake/open-lake.ts'
import { generatedDocuments } from './stories.ts'
import { median, type Metric } from '../metric.ts'

const rounds = 15
const writesARound = 60

/** One write after another, each on disk before the next begins. Returns writes a second. */
type Writer = (documents: readonly JsonObject[]) => void

/**
 * Durable writes of one document of 3 kB with a reference: the lake, which checks the reference, works out the effects
 * and keeps the log, against one INSERT of the same text in a database with the same settings.
 */
export async function mutationMetrics(): Promise<Metric[]> {
  const folder = mkdtempSync(join(tmpdir(), 'labwire-bench-'))
  using bare = openBare(join(folder, 'bare.sqlite'))
  const lake = openLake({
    dataFolder: join(folder, 'lake'),
    projectId: 'bench',
    datasets: ['production'],
    publicOrigins: ['http://localhost:3000'],
    basePath: '',
    webhook: null,
  })
  const as = { dataset: 'production', identity: system }
  const all = generatedDocuments(2 * rounds * writesARound)
  const topics = all.filter(({ _type }) => _type === 'topic')
  const stories = all.filter(({ _type }) => _type === 'news')
  lake.mutate(
    topics.map((topic) => ({ create: topic })),
    as,
  )
  const byLake: Writer = (documents) => {
    for (const document of documents) lake.mutate([{ create: document }], as)
  }
  try {
    const rates = interleaved(stories, byLake, bare.write)
    return [
      {
        name: 'lake:durable-mutations',
        ratio: median(rates.map(({ lake, bare }) => lake / bare)),
        goal: 0.4,
        better: 'higher',
        note: `durable creates of 3 kB with a checked reference and log, ${shown(rates.map(({ lake }) => lake))} a second; bare INSERT with synchronous=FULL in WAL, ${shown(rates.map(({ bare }) => bare))} a second; median of ${rounds} interleaved rounds`,
      },
    ]
  } finally {
    lake.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const system = { id: 'bench', name: 'Benchmark', email: null, role: 'administrator', via: 'system' } as const
const shown = (rates: readonly number[]) => median(rates).toFixed(0)

function openBare(path: string) {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE documents (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = database.prepare('INSERT INTO documents (id, body) VALUES (?, ?)')
  const write: Writer = (documents) => {
    for (const document of documents) insert.run(JSON.stringify(document['_id']), JSON.stringify(document))
  }
  return { write, [Symbol.dispose]: () => database.close() }
}

/** The disk is never quiet for long, so the two take turns, and each round is a ratio of its own. */
function interleaved(stories: readonly JsonObject[], lake: Writer, bare: Writer): { lake: number; bare: number }[] {
  return Array.from({ length: rounds }, (_, round) => {
    const batch = stories.slice(round * writesARound, (round + 1) * writesARound)
    return { lake: rate(lake, batch), bare: rate(bare, batch) }
  })
}

function rate(write: Writer, documents: readonly JsonObject[]): number {
  const start = performance.now()
  write(documents)
  return (documents.length / (performance.now() - start)) * 1000
}
