import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { backUpBefore } from './backup-before.ts'
import { makeFolder } from './make-folder.ts'
import { migrations, type Migration } from './migrations/all.ts'

/**
 * Opens `lake.sqlite` in the data folder and brings its tables up to date. WAL with synchronous=FULL: when COMMIT
 * returns, the write is on disk. The command line may open the file beside a running server (to make a token, say);
 * only the owner of the folder's lock writes documents.
 */
export function openDatabase(folder: string, steps: readonly Migration[] = migrations): DatabaseSync {
  makeFolder(folder)
  const database = new DatabaseSync(join(folder, 'lake.sqlite'), { timeout: 5_000 })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF')
    const done = versionOf(database)
    if (done > 0 && done < steps.length) keepCopy(database, folder, done)
    migrate(database, steps)
    // Not before: a step that makes a table anew would take with it the rows that refer to its rows.
    database.exec('PRAGMA foreign_keys = ON')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function keepCopy(database: DatabaseSync, folder: string, format: number): void {
  const copy = backUpBefore(database, folder, format)
  console.error(`The data folder is brought up to date. What it held before is kept in ${copy}`)
}

function migrate(database: DatabaseSync, steps: readonly Migration[]): void {
  inTransaction(database, () => {
    const done = versionOf(database)
    if (done > steps.length) {
      throw new Error(
        `The data folder was written by a newer version of this software (its format is ${done}, this one knows ${steps.length}).`,
      )
    }
    for (const step of steps.slice(done)) step.run(database)
    database.exec(`PRAGMA user_version = ${steps.length}`)
  })
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}

/** Runs `write` as one SQLite transaction: all of it is on disk when this returns, none of it when it throws. */
export function inTransaction<T>(database: DatabaseSync, write: () => T): T {
  // A disk that failed in the middle of giving up leaves the transaction before open.
  if (database.isTransaction) database.exec('ROLLBACK')
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = write()
    database.exec('COMMIT')
    return result
  } catch (error) {
    rollBack(database)
    if (isDiskFault(error)) overwrite(database)
    throw error
  }
}

/** SQLITE_IOERR and its kinds, a failed sync among them. */
function isDiskFault(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 10
  )
}

/**
 * When the sync of a commit fails, all of the transaction stands in the write-ahead log though it was refused: whoever
 * opened the file after a crash would find it. A transaction that changes nothing is written over it, and if that one
 * fails in the same way, it is still the one that is found.
 */
function overwrite(database: DatabaseSync): void {
  try {
    database.exec(`PRAGMA user_version = ${versionOf(database)}`)
  } catch {
    // The disk still fails; the caller is told of the first fault.
  }
}

/** The fault that led here is the one to tell of, not a second one on the way out. */
function rollBack(database: DatabaseSync): void {
  try {
    // SQLite has already rolled back by itself after some faults (a full disk among them).
    if (database.isTransaction) database.exec('ROLLBACK')
  } catch {
    // The next transaction begins with rolling this one back.
  }
}
