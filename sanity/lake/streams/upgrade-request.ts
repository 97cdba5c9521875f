import type { IncomingMessage } from 'node:http'
import { isFromOwnOrigin } from '../auth/same-origin.ts'
import { badRequest, forbidden } from '../errors.ts'
import type { LakeConfig } from '../lake.ts'
import { assertAllowed } from '../request-origin.ts'

/**
 * The request behind a WebSocket handshake.
 *
 * @throws LakeError 400 for a malformed address; 403 for a foreign host, or a page of a foreign origin: browsers let
 * any page open a WebSocket anywhere, so this check is all that stands between them. (Programs send no Origin.)
 */
export function upgradeRequest(config: LakeConfig, message: IncomingMessage): Request {
  const url = URL.parse(message.url ?? '', `http://${message.headers.host ?? ''}`)
  if (!url || url.host !== message.headers.host?.toLowerCase())
    throw badRequest('The address of the WebSocket cannot be read.')
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const request = new Request(url, { headers })
  assertAllowed(config, request)
  const origin = headers.get('origin')
  if (origin !== null && !isFromOwnOrigin(config.publicOrigins, headers)) {
    throw forbidden(`Pages of ${origin} may not open WebSockets here.`)
  }
  return request
}
