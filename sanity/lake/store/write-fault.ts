import { httpError, type LakeError } from '../errors.ts'

const untouched = 'Nothing of this request was written.'

/**
 * What a caller is told when the disk refused a write: 507 when there is no room, 503 when it may be written later.
 * Null for anything else. Takes errors of node:sqlite (https://sqlite.org/rescode.html) and of node:fs.
 */
export function writeFault(error: unknown): LakeError | null {
  if (typeof error !== 'object' || error === null) return null
  // Errors of SQLite have a `code` too, which is always the same.
  if ('errcode' in error && typeof error.errcode === 'number') return faultOfSqlite(error.errcode)
  return 'code' in error && typeof error.code === 'string' ? faultOfSystem(error.code) : null
}

function faultOfSqlite(extended: number): LakeError | null {
  // The low byte of an extended code is the plain one.
  switch (extended & 0xff) {
    case 13:
      return noRoom()
    case 10:
      return later('The disk reported a fault')
    case 8:
    case 14:
      return later('The data folder cannot be written to')
    case 5:
      return later('Another program is writing to the data folder', 1)
    default:
      return null
  }
}

function faultOfSystem(code: string): LakeError | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return noRoom()
    case 'EIO':
      return later('The disk reported a fault')
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'ENOTDIR':
      return later('The data folder cannot be written to')
    case 'EMFILE':
    case 'ENFILE':
      return later('Too many files are open', 1)
    default:
      return null
  }
}

function noRoom(): LakeError {
  const message = `The disk is full. ${untouched} Free some space and try again; everything can still be read.`
  return httpError(507, 'Insufficient Storage', message)
}

function later(what: string, seconds = 10): LakeError {
  const message = `${what}. ${untouched} Try again later; everything can still be read.`
  return httpError(503, 'Service Unavailable', message, { 'retry-after': String(seconds) })
}
