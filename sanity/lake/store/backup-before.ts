import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { syncFolder } from './make-folder.ts'

/**
 * Keeps a copy of the database in `backups/` of the data folder, from before its tables are changed. The copy is
 * whole and on disk when this returns, under its name only then.
 *
 * @returns path of the copy
 * @throws Error that says that nothing was changed, when there is no room for it
 */
export function backUpBefore(database: DatabaseSync, folder: string, format: number): string {
  const backups = join(folder, 'backups')
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const kept = join(backups, `lake-format-${format}-${stamp}-${process.pid}.sqlite`)
  const partial = `${kept}.partial`
  try {
    mkdirSync(backups, { recursive: true, mode: 0o700 })
    syncFolder(folder)
    database.prepare('VACUUM INTO ?').run(partial)
    syncFile(partial)
    renameSync(partial, kept)
    syncFolder(backups)
    return kept
  } catch (cause) {
    if (existsSync(partial)) rmSync(partial)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The data folder ${folder} has to be brought up to date, and could not be copied before: ${reason}. Nothing was changed; make room and start again.`,
      { cause },
    )
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
