import type { Context } from 'hono'
import { z } from 'zod'
import { faultMessage } from '#lib/text/fault-message.ts'
import type { JsonObject, JsonValue } from './document.ts'
import { badRequest, httpError } from './errors.ts'
import { nestingFault, valueFault } from './json-bounds.ts'
import { isObject, parseJson } from './json.ts'
import { requestBytes } from './request-bytes.ts'

/** Largest JSON body that a write may have, in bytes: one document of the largest size and its envelope. */
const maximumBody = 33 * 1024 * 1024

const object = z.custom<JsonObject>(isObject, 'must be an object')
const transactionId = z.string().optional()

export const mutateBody = z.object({ mutations: z.array(object), transactionId })

export const actionsBody = z.object({
  actions: z.union([z.array(object), object.transform((action) => [action])]),
  transactionId,
  dryRun: z.boolean().optional(),
})

/** Largest body of a query, in bytes: its text, and parameters such as a list of ten thousand ids. */
export const maximumQueryBody = 2_000_000

export const queryBody = z.object({ query: z.string(), params: object.optional() })

/**
 * Reads a JSON body and checks its shape. Only `application/json` is taken: a web page of another site cannot send
 * that without asking first.
 *
 * @throws LakeError 400 naming the field, 413 for a body that is too large, 415 for another media type
 */
export async function readBody<Shape extends z.ZodType>(
  c: Context,
  shape: Shape,
  limit = maximumBody,
): Promise<z.output<Shape>> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/([a-z.]+\+)?json\b/i.test(type)) {
    throw httpError(
      415,
      'Unsupported Media Type',
      `Send the body as application/json, not ${type || 'without a content type'}`,
    )
  }
  const encoding = c.req.header('content-encoding') ?? 'identity'
  if (encoding !== 'identity') {
    throw httpError(415, 'Unsupported Media Type', `Send the body as it is, not with Content-Encoding: ${encoding}`)
  }
  const body = parseText(decode(await requestBytes(c.req.raw, limit, 'The body')), 'The body')
  const checked = shape.safeParse(body)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw badRequest(`Invalid body: ${issue?.path.join('.') || 'the body'}: ${issue?.message ?? 'does not fit'}`)
}

/** @throws LakeError 400 for bytes that are no UTF-8: decoded in part, they would be stored as something else. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw badRequest('The body is not valid UTF-8')
  }
}

function parseText(text: string, what: string): JsonValue {
  const nesting = nestingFault(text)
  if (nesting) throw badRequest(`${what} ${nesting}`)
  const value = parsed(text, what)
  const fault = valueFault(text, value)
  if (fault) throw badRequest(`${what} ${fault}`)
  return value
}

function parsed(text: string, what: string): JsonValue {
  try {
    return parseJson(text)
  } catch (error) {
    throw badRequest(`${what} is not valid JSON: ${faultMessage(error)}`)
  }
}

/** GROQ parameters of a URL: `$slug="a"` means the string `a` for `$slug`. @throws LakeError 400 for a value that is no JSON */
export function queryParams(search: URLSearchParams): JsonObject {
  const params: JsonObject = {}
  for (const [name, value] of search) {
    if (name.startsWith('$')) params[name.slice(1)] = parseText(value, `The parameter ${name}`)
  }
  return params
}

/** A switch in a URL: `true` or `1` is on, `false`, `0` or absent is off. @throws LakeError 400 for anything else */
export function flag(search: URLSearchParams, name: string, otherwise = false): boolean {
  const value = search.get(name)
  if (value === null || value === '') return otherwise
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw badRequest(`"${name}" must be true or false, not "${value}"`)
}

/** A whole number of 0 or more in a URL. @throws LakeError 400 for anything else */
export function wholeNumber(search: URLSearchParams, name: string, otherwise: number): number {
  const text = search.get(name)
  if (text === null || text === '') return otherwise
  if (!/^\d{1,15}$/.test(text)) throw badRequest(`"${name}" must be a whole number, not "${text}"`)
  return Number(text)
}
