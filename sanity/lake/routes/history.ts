import { Hono } from 'hono'
import { permits } from '../auth/grants.ts'
import type { JsonObject } from '../document.ts'
import { badRequest, forbidden, notFound, unauthorized } from '../errors.ts'
import { historyEvents, type HistoryEvent } from '../history-events.ts'
import type { Identity, Lake, LakeEnv } from '../lake.ts'
import { releaseEvents } from '../releases/release-events.ts'
import { documentAt, lastState } from '../store/revisions.ts'
import type { LoggedChange } from '../store/transaction-log.ts'
import { flag, wholeNumber } from '../wire.ts'

/** `/data/history/{dataset}/…`: transactions, earlier revisions, and the events of Studio's history. For members only. */
export function historyRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>()
    .use('/data/history/:dataset/*', async (c, next) => {
      assertMember(c.var.identity)
      lake.read(c.req.param('dataset'))
      await next()
    })
    .get('/data/history/:dataset/transactions/:ids?', (c) => {
      const lines = transactions(
        lake,
        c.req.param('dataset'),
        idsOf(c.req.param('ids')),
        new URL(c.req.url).searchParams,
      )
      return c.body(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 200, {
        'content-type': 'application/x-ndjson',
      })
    })
    .get('/data/history/:dataset/documents/:ids', (c) => {
      const dataset = c.req.param('dataset')
      const search = new URL(c.req.url).searchParams
      const ids = idsOf(c.req.param('ids'))
      const sequence = flag(search, 'lastRevision') ? null : sequenceAsked(lake, dataset, search)
      const documents = ids.flatMap((id) => {
        const current = lake.read(dataset).get(id)
        if (sequence === null) return lastState(lake.log, current, dataset, id) ?? []
        return documentAt(lake.log, current, dataset, id, sequence) ?? []
      })
      return c.json({ documents })
    })
    .get('/data/history/:dataset/events/documents/:id', (c) => {
      const id = c.req.param('id')
      const { events, nextCursor } = paged(historyEvents(lake.log, c.req.param('dataset'), id), c.req.url)
      return c.json({ events: { [id]: events }, nextCursor })
    })
    .get('/data/history/:dataset/events/releases/:name', (c) => {
      const { dataset, name } = c.req.param()
      const documentOf = (id: string) => lastState(lake.log, lake.read(dataset).get(id), dataset, id)
      return c.json(paged(releaseEvents(lake.log, dataset, name, documentOf), c.req.url))
    })
}

/** A page of events, newest first: at most `limit`, those before `nextCursor`. */
function paged(events: readonly HistoryEvent[], url: string): { events: JsonObject[]; nextCursor: string } {
  const search = new URL(url).searchParams
  const limit = wholeNumber(search, 'limit', 100)
  const cursor = wholeNumber(search, 'nextCursor', Number.MAX_SAFE_INTEGER)
  const rest = events.filter(({ sequence }) => sequence < cursor)
  const page = rest.slice(0, limit)
  const nextCursor = rest.length > page.length ? String(page.at(-1)?.sequence ?? '') : ''
  return { events: page.map(({ event }) => event), nextCursor }
}

function assertMember(identity: Identity): void {
  if (identity.id === null && identity.via !== 'system') throw unauthorized('Sign in to read the history')
  if (!permits(identity, 'read', { _id: 'drafts.x' })) throw forbidden('Your role may not read the history')
}

function idsOf(text: string | undefined): string[] {
  const ids = (text ?? '').split(',').filter(Boolean)
  if (ids.length === 0 || ids.length > 200) throw badRequest('Name 1 to 200 documents, separated by commas')
  return ids
}

function sequenceAsked(lake: Lake, dataset: string, search: URLSearchParams): number {
  const revision = search.get('revision')
  const time = search.get('time')
  if (revision && time) throw badRequest('Use either "revision" or "time", not both')
  if (revision) return lake.log.sequenceOf(dataset, revision) ?? 0
  const instant = new Date(time ?? Date.now())
  if (Number.isNaN(instant.getTime())) throw badRequest(`"time" must be an ISO 8601 instant, not "${time}"`)
  return lake.log.sequenceAt(dataset, instant.toISOString())
}

const transactionLimit = 10_000

function transactions(lake: Lake, dataset: string, ids: string[], search: URLSearchParams): JsonObject[] {
  const limit = Math.min(wholeNumber(search, 'limit', transactionLimit), transactionLimit)
  const range = {
    from: boundary(lake, dataset, search, 'from') ?? 0,
    to: boundary(lake, dataset, search, 'to') ?? Number.MAX_SAFE_INTEGER,
    limit,
    reverse: flag(search, 'reverse'),
  }
  const authors = search.get('authors')?.split(',').filter(Boolean)
  const onlyIds = flag(search, 'includeIdentifiedDocumentsOnly') ? new Set(ids) : null
  return lake.log.sequencesOf(dataset, ids, range).flatMap((sequence) => {
    const changes = lake.log.ofSequence(sequence).filter(({ documentId }) => onlyIds?.has(documentId) ?? true)
    const [first] = changes
    if (!first || (authors && !authors.includes(first.author))) return []
    return [describe(first, changes, search)]
  })
}

/** `fromTransaction` and `toTransaction` name a transaction (which belongs to the range), `fromTime` and `toTime` an instant. */
function boundary(lake: Lake, dataset: string, search: URLSearchParams, end: 'from' | 'to'): number | null {
  const id = search.get(`${end}Transaction`)
  if (id) {
    const sequence = lake.log.sequenceOf(dataset, id)
    if (sequence === null) throw notFound(`There is no transaction "${id}"`)
    return sequence
  }
  const time = search.get(`${end}Time`)
  if (!time) return null
  const instant = new Date(time)
  if (Number.isNaN(instant.getTime())) throw badRequest(`"${end}Time" must be an ISO 8601 instant, not "${time}"`)
  if (end === 'to') return lake.log.sequenceAt(dataset, instant.toISOString())
  return lake.log.sequenceAt(dataset, new Date(instant.getTime() - 1).toISOString()) + 1
}

function describe(first: LoggedChange, changes: readonly LoggedChange[], search: URLSearchParams): JsonObject {
  const withEffects = search.get('effectFormat') === 'mendoza'
  const withMutations = !flag(search, 'excludeMutations') && !flag(search, 'excludeContent')
  return {
    id: first.transactionId,
    timestamp: first.timestamp,
    author: first.author,
    documentIDs: changes.map(({ documentId }) => documentId),
    ...(withMutations ? { mutations: changes.flatMap(({ mutations }) => mutations) } : {}),
    ...(withEffects
      ? { effects: Object.fromEntries(changes.map(({ documentId, apply, revert }) => [documentId, { apply, revert }])) }
      : {}),
  }
}
