import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from './make-folder.ts'
import { writeFault } from './write-fault.ts'

/** Another process has the data folder open. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError'

  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another lake. Stop that one first, or choose another folder with --data.`,
    )
  }
}

/**
 * Makes this process the only one that writes documents in `folder`. The lock is an exclusive transaction on a small
 * SQLite file of its own: the operating system lets go of it when the process dies, however it dies, so there is
 * never a stale lock to clear.
 */
export function lockFolder(folder: string): Disposable {
  const lock = openLock(folder)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) throw new FolderLockedError(folder)
    throw writeFault(error) ? unusable(folder, error) : error
  }
  return { [Symbol.dispose]: () => lock.close() }
}

function openLock(folder: string): DatabaseSync {
  try {
    makeFolder(folder)
    return new DatabaseSync(join(folder, 'lock.sqlite'))
  } catch (error) {
    throw unusable(folder, error)
  }
}

function unusable(folder: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Error(
    `The data folder ${folder} cannot be used: ${reason}. See that it can be written to, or choose another with --data.`,
    { cause },
  )
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === 5
}
