import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { clientAt } from '../client-at.ts'
import { tornFiles } from './uploads.ts'
import type { Running, Work } from './work.ts'

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-crash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A client of its own for the lake at an address. */
export function runningAt(url: string, token: string): Running {
  return { url, client: clientAt(url, { token, maxRetries: 0 }) }
}

/** Faults of what a lake finds that starts after a kill. */
export async function faultsOf(works: readonly Work[], lake: Running, folder: string): Promise<string[]> {
  const faults = await Promise.all(
    works.map(async (work) => {
      const fault = await work.fault(lake)
      return fault === null ? [] : [`${work.name}: ${fault}`]
    }),
  )
  return [...faults.flat(), ...tornFiles(folder).map((name) => `torn file ${name}`)]
}

/** Checks a copy: opening the file itself would mend what the lake has to mend by itself. */
export function integrityOf(folder: string): unknown {
  const copy = temporaryFolder()
  for (const name of ['lake.sqlite', 'lake.sqlite-wal']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
  }
  using database = new DatabaseSync(join(copy, 'lake.sqlite'))
  return database.prepare('PRAGMA integrity_check').get()?.['integrity_check']
}
