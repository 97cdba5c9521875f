import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

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
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) throw new FolderLockedError(folder)
    throw error
  }
  return { [Symbol.dispose]: () => lock.close() }
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === 5
}
