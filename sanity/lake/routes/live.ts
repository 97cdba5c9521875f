import { Hono } from 'hono'
import { permits } from '../auth/grants.ts'
import { isPrivateId } from '../document.ts'
import { forbidden, unauthorized } from '../errors.ts'
import type { Change, Commit, Lake, LakeEnv } from '../lake.ts'
import { tagsForCommit } from '../query/sync-tags.ts'
import { eventStream, type EventSink } from '../streams/event-stream.ts'
import { currentPosition, resumeFrom } from '../streams/resume.ts'
import { stillSignedIn } from '../streams/still-signed-in.ts'
import { isDefinitionId, isOfPublishedVariant } from '../variants/variant.ts'

/** Anybody's id that is private, to ask whether an identity may read such documents at all. */
const anyDraft = { _id: 'drafts.any' }

/**
 * Which cached answers a change has made stale: `GET /data/live/events/:dataset`, as server-sent events. Changes of
 * drafts and versions are told only to listeners that ask for them and may read them.
 *
 * @see https://www.sanity.io/docs/http-reference/live
 */
export function liveRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>().get('/data/live/events/:dataset', (c) => {
    const dataset = c.req.param('dataset')
    lake.read(dataset)
    const { identity } = c.var
    const includeDrafts = c.req.query('includeDrafts') === 'true'
    if (includeDrafts && !permits(identity, 'read', anyDraft)) {
      const reason = 'includeDrafts needs a token that may read drafts.'
      throw identity.role === null ? unauthorized(reason) : forbidden(reason)
    }
    const position = c.req.header('last-event-id')
    return eventStream({
      lake,
      signal: c.req.raw.signal,
      open: (sink) => follow(lake, dataset, includeDrafts, sink, position),
      stillAllowed(sink) {
        if (stillSignedIn(lake, c.req.raw, identity)) return true
        sink.send({ event: 'goaway', data: { reason: 'The session has ended.' } })
        return false
      },
    })
  })
}

/** Definitions of variants are nobody's to read who is not signed in, but what they are answered depends on them. */
const isPublic = (change: Change) =>
  !isPrivateId(change.documentId) || isDefinitionId(change.documentId) || isOfPublishedVariant(change)

function follow(
  lake: Lake,
  dataset: string,
  includeDrafts: boolean,
  sink: EventSink,
  position: string | undefined,
): () => void {
  const tell = (commit: Commit) => {
    const changes = includeDrafts ? commit.changes : commit.changes.filter(isPublic)
    if (commit.dataset !== dataset || changes.length === 0) return
    sink.send({
      event: 'message',
      id: `${commit.transactionId}#`,
      data: { tags: tagsForCommit({ ...commit, changes }) },
    })
  }
  const resumed = position ? resumeFrom(lake, dataset, position) : undefined
  const id = currentPosition(lake, dataset)
  const where = id === undefined ? {} : { id }
  // A resumed stream keeps its own position until it has been told what it missed.
  sink.send({ event: 'welcome', ...(resumed ? {} : where), data: {} })
  if (resumed === null) sink.send({ event: 'restart', ...where, data: {} })
  resumed?.commits.forEach(tell)
  return lake.feed.subscribe(tell)
}
