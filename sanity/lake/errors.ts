import type { JsonObject, JsonValue } from './document.ts'

/**
 * A fault that the caller is told about. Built where the fault is known; `server.ts` alone turns it into HTTP.
 * `body` follows Sanity's error bodies: `{statusCode, error, message}` for transport faults and
 * `{error: {type, description, …}}` for query, mutation and action faults.
 */
export class LakeError extends Error {
  override readonly name = 'LakeError'
  readonly status: number
  readonly body: JsonObject
  readonly headers: Record<string, string>

  constructor(status: number, body: JsonObject, headers: Record<string, string> = {}) {
    super(describe(body))
    this.status = status
    this.body = body
    this.headers = headers
  }
}

function describe(body: JsonObject): string {
  const nested = body['error']
  const isNested = typeof nested === 'object' && nested !== null && !Array.isArray(nested)
  const text = isNested ? nested['description'] : body['message']
  return typeof text === 'string' ? text : 'The request was refused'
}

/** A fault of the request itself: `{statusCode, error, message}`. */
export function httpError(status: number, error: string, message: string, headers?: Record<string, string>): LakeError {
  return new LakeError(status, { statusCode: status, error, message }, headers)
}

export const badRequest = (message: string) => httpError(400, 'Bad Request', message)
export const unauthorized = (message: string) => httpError(401, 'Unauthorized', message)
export const forbidden = (message: string) => httpError(403, 'Forbidden', message)
export const notFound = (message: string) => httpError(404, 'Not Found', message)

/** A fault found while a query, mutation or action was read or applied: `{error: {type, description, …}}`. */
export function typedError(
  status: number,
  type: 'queryParseError' | 'mutationError' | 'actionError' | 'insufficientPermissionsError' | 'validationError',
  description: string,
  more: { [key: string]: JsonValue } = {},
): LakeError {
  return new LakeError(status, { error: { type, description, ...more } })
}
