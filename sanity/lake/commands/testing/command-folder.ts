import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { openDatabase } from '../../store/open-database.ts'

/** A data folder for a command, until the test is over. `said` gives what was printed since it was asked last. */
export function commandFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lake-command-'))
  const database = openDatabase(folder)
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  onTestFinished(() => {
    log.mockRestore()
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const said = () => {
    const lines = log.mock.calls.map(([line]) => String(line)).join('\n')
    log.mockClear()
    return lines
  }
  return { folder, database, said }
}
