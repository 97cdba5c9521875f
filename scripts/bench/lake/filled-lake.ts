import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonObject } from '../../../sanity/lake/document.ts'
import type { Lake } from '../../../sanity/lake/lake.ts'
import { openLake } from '../../../sanity/lake/open-lake.ts'

/** Who writes and asks in the benchmark. */
export const benchIdentity = {
  id: 'bench',
  name: 'Benchmark',
  email: null,
  role: 'administrator',
  via: 'system',
} as const

/** A folder that goes when it is disposed of. */
export interface TemporaryFolder extends Disposable {
  readonly path: string
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'labwire-bench-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** A lake in a folder, with the settings that every benchmark of it uses. */
export function openBenchLake(dataFolder: string): Lake {
  return openLake({
    dataFolder,
    projectId: 'labwire',
    datasets: ['production'],
    publicOrigins: ['http://localhost:3000'],
    basePath: '',
    webhook: null,
  })
}

/** Writes documents in transactions of a thousand, as an import does. */
export function fillLake(lake: Lake, documents: readonly JsonObject[]): void {
  for (let from = 0; from < documents.length; from += 1_000) {
    const mutations = documents.slice(from, from + 1_000).map((document) => ({ create: document }))
    lake.mutate(mutations, { dataset: 'production', identity: benchIdentity })
  }
}
