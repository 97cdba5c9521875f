import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { httpError, LakeError } from './errors.ts'

/** Answers on a connection that has no response of its own, in the form that every other refusal has, and ends it. */
export function refuseOn(socket: Duplex, error: unknown): void {
  if (!(error instanceof LakeError)) console.error('Internal error:', error)
  const { status, body } = error instanceof LakeError ? error : unforeseen
  const text = JSON.stringify(body)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  )
}

const unforeseen = httpError(500, 'Internal Server Error', 'The lake could not answer; its log says why.')
