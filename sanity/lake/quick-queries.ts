import type { IncomingMessage, ServerResponse } from 'node:http'
import { apiVersionIn } from './api-version.ts'
import { anonymous } from './auth/anonymous.ts'
import { maximumUrl } from './caller-limits.ts'
import { LakeError } from './errors.ts'
import type { Lake } from './lake.ts'
import { LargeAnswers } from './large-answers.ts'
import { RecentMap } from './query/recent-map.ts'
import { nameWith, nameWithoutParams, type BodyRequest, type QueryService } from './query/query-service.ts'
import { assertAllowed } from './request-origin.ts'
import { requestOf, typeOf } from './routes/query.ts'
import { queryParams } from './wire.ts'

/** Answers a request by itself and returns true, or leaves it alone and returns false. */
export type QuickAnswer = (request: IncomingMessage, response: ServerResponse) => boolean

interface Known {
  readonly name: string
  readonly request: BodyRequest
}

const queryUrl = /^\/(v[^/]+)\/data\/query\/([A-Za-z0-9_~-]+)\?(.+)$/i

/** Of a longer path and search the router says whether the whole address is too long. */
const longestQuick = maximumUrl - 1_000

/** Longest address whose meaning is remembered. */
const longestRemembered = 4_000

/**
 * The short way for what a site asks most: a GET query by a program on this machine that says nothing of who it is.
 * Everything else, and every refusal, goes the long way through the router, which answers this the same.
 */
export function quickQueries(lake: Lake): QuickAnswer {
  const known = new RecentMap<Known>(4_000, longestRemembered)
  const hosts = new Set<string>()
  const large = new LargeAnswers()
  const allowsHost = (host: string): boolean => {
    if (hosts.has(host)) return true
    assertAllowed(lake.config, new Request(`http://${host}/`))
    if (hosts.size < 100) hosts.add(host)
    return true
  }
  return (request, response) => {
    const { url = '', headers } = request
    if (!isPlain(request)) return false
    try {
      if (!allowsHost(headers.host ?? '')) return false
      const before = known.get(url)
      const found = before ?? understand(url)
      if (!found || lake.datasets.aclMode(found.request.dataset) !== 'public') return false
      const service = lake.queries(found.request.dataset)
      const kept = service.kept(found.name)
      // What is asked for once is not worth remembering.
      if (kept && !before && url.length < longestRemembered) known.set(url, found)
      const body = kept ?? service.madeNow(found.name, found.request)
      if (body !== null) send(response, body, found.request, large)
      else void answer(response, service, found.request, large)
      return true
    } catch {
      // The long way says what is wrong.
      return false
    }
  }
}

/** A request but for its parameters, and its name without them. */
const shapes = new RecentMap<Known>(1_000, longestRemembered)

function understand(url: string): Known | null {
  const match = url.length > longestQuick ? null : queryUrl.exec(url)
  if (!match) return null
  const [, version = '', dataset = '', search = ''] = match
  const apiVersion = apiVersionIn(version)
  if (apiVersion === null) return null
  const parts = search.split('&')
  const shape = shapeOf(apiVersion, dataset, parts.filter((part) => !isParam(part)).join('&'))
  const params = queryParams(new URLSearchParams(parts.filter(isParam).join('&')))
  const request = { ...shape.request, params }
  // Which variants are meant may be another matter the next time.
  return request.asked ? null : { name: nameWith(shape.name, request), request }
}

const isParam = (part: string) => part.startsWith('%24') || part.startsWith('$')

function shapeOf(apiVersion: string, dataset: string, search: string): Known {
  const address = `${apiVersion}/${dataset}?${search}`
  const known = shapes.get(address)
  if (known) return known
  const asked = new URLSearchParams(search)
  const asking = { dataset, identity: anonymous, apiVersion, isFromElsewhere: false }
  const request = requestOf(asked, asked.get('query'), {}, asking)
  const shape = { name: nameWithoutParams(request), request }
  shapes.set(address, shape)
  return shape
}

/** From this machine, without anything that says who asks, from where, or for whom. */
function isPlain({ method, headers, socket }: IncomingMessage): boolean {
  if (method !== 'GET' || !isLoopback(socket.remoteAddress)) return false
  return telling.every((name) => headers[name] === undefined)
}

const telling = ['authorization', 'cookie', 'origin', 'forwarded', 'x-forwarded-for', 'x-real-ip', 'upgrade'] as const

function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
}

async function answer(
  response: ServerResponse,
  service: QueryService,
  request: BodyRequest,
  large: LargeAnswers,
): Promise<void> {
  try {
    send(response, await service.body(request), request, large)
  } catch (error) {
    if (!(error instanceof LakeError)) console.error('Internal error:', error)
    const { status, body, headers } = error instanceof LakeError ? error : fault
    response.writeHead(status, { ...always, ...headers, 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
}

function send(response: ServerResponse, body: string | Uint8Array, request: BodyRequest, large: LargeAnswers): void {
  const length = Buffer.byteLength(body)
  large.note(length, response)
  response.writeHead(200, { ...always, 'content-type': typeOf(request), 'content-length': length })
  response.end(body)
}

const always = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

const fault = {
  status: 500,
  headers: {},
  body: {
    statusCode: 500,
    error: 'Internal Server Error',
    message: 'The lake could not answer; its log says why.',
  },
}
