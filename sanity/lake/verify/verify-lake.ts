import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { faultMessage } from '#lib/text/fault-message.ts'
import type { LakeDocument } from '../document.ts'
import { isLakeDocument, parseJson } from '../json.ts'
import { referencesOf } from '../store/references.ts'
import { assetFaults } from './asset-faults.ts'
import { historyFaults } from './history-faults.ts'
import { textFaults } from './text-faults.ts'

export interface Verdict {
  /** What is wrong, one sentence each; empty for a lake that is whole. */
  readonly faults: readonly string[]
  readonly documents: number
  readonly assets: number
  readonly changes: number
}

/** Told of each document, asset and change that has been looked at. */
export type Tick = () => void

/**
 * Looks at everything in a data folder, as of one instant, also beside a running lake: the database file, every
 * document, every strong reference, the bytes of every asset, and the way back through every document's history.
 */
export async function verifyLake(dataFolder: string, tick: Tick = () => {}): Promise<Verdict> {
  const file = join(dataFolder, 'lake.sqlite')
  if (!existsSync(file)) throw new Error(`There is no lake in ${dataFolder}: ${file} is not there.`)
  using database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  const faults = fileFaults(database)
  // A file whose pages are damaged cannot be read further with any sense.
  if (faults.length > 0) return { faults, documents: 0, assets: 0, changes: 0 }
  database.exec('BEGIN')
  const datasets = new Map<string, Map<string, LakeDocument>>()
  for (const { name } of database.prepare('SELECT name FROM datasets').all()) {
    const { documents, faults: damaged } = readDataset(database, String(name), tick)
    datasets.set(String(name), documents)
    faults.push(...damaged, ...referenceFaults(String(name), documents))
  }
  const history = historyFaults(database, datasets, tick)
  const everything = [...datasets.values()].flatMap((documents) => [...documents.values()])
  const assets = await assetFaults(everything, join(dataFolder, 'assets'), tick)
  faults.push(...textFaults(database), ...history.faults, ...assets.faults)
  return { faults, documents: everything.length, assets: assets.checked, changes: history.checked }
}

function fileFaults(database: DatabaseSync): string[] {
  try {
    const rows = database.prepare('PRAGMA integrity_check').all()
    const damaged = rows.map((row) => String(row['integrity_check'])).filter((text) => text !== 'ok')
    const orphans = database.prepare('PRAGMA foreign_key_check').all()
    const lost = orphans.map(
      (row) => `A row of "${String(row['table'])}" refers to one of "${String(row['parent'])}" that is gone`,
    )
    return [...damaged.map((text) => `The database file is damaged: ${text}`), ...lost]
  } catch (error) {
    return [`The database file cannot be read: ${faultMessage(error)}`]
  }
}

function readDataset(database: DatabaseSync, dataset: string, tick: Tick) {
  const documents = new Map<string, LakeDocument>()
  const faults: string[] = []
  const rows = database.prepare('SELECT id, body FROM documents WHERE dataset = ? ORDER BY id').iterate(dataset)
  for (const { id, body } of rows) {
    const document = parsed(String(body))
    if (document && document._id === id) documents.set(document._id, document)
    else faults.push(`Document "${String(id)}" of "${dataset}" is damaged: what is stored is no document of that id`)
    tick()
  }
  return { documents, faults }
}

function parsed(body: string): LakeDocument | null {
  try {
    const value: unknown = parseJson(body)
    return isLakeDocument(value) ? value : null
  } catch {
    return null
  }
}

function referenceFaults(dataset: string, documents: ReadonlyMap<string, LakeDocument>): string[] {
  return [...documents.values()].flatMap((document) =>
    referencesOf(document)
      .filter(({ to, weak, local }) => local && !weak && !documents.has(to))
      .map(({ to }) => `Document "${document._id}" of "${dataset}" refers to "${to}", which does not exist`),
  )
}
