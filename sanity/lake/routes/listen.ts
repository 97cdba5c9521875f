import { Hono, type Context } from 'hono'
import { faultMessage } from '#lib/text/fault-message.ts'
import { permits } from '../auth/grants.ts'
import { randomId } from '../auth/secrets.ts'
import { LakeError } from '../errors.ts'
import type { Commit, Lake, LakeEnv } from '../lake.ts'
import { eventStream, type EventSink } from '../streams/event-stream.ts'
import { listenFilter } from '../streams/listen-filter.ts'
import { isListenedTo, parseListenOptions, type ListenOptions } from '../streams/listen-options.ts'
import { ownTime, sharedTime, type ListenerTime } from '../streams/listener-time.ts'
import type { ListenerView } from '../streams/mutation-events.ts'
import { currentPosition, resumeFrom, type Resumed } from '../streams/resume.ts'
import { stillSignedIn } from '../streams/still-signed-in.ts'
import { kindOf, toldEvents, type ToldEvent } from '../streams/told-events.ts'

/**
 * Changes as they happen: `GET /data/listen/:dataset`, as server-sent events.
 *
 * A fault of the query is told as a `channelError` on the stream, because a browser cannot read the body of a refused
 * event stream.
 *
 * @see https://www.sanity.io/docs/http-reference/listen
 */
export function listenRoutes(lake: Lake): Hono<LakeEnv> {
  const anonymousTime = sharedTime()
  return new Hono<LakeEnv>().get('/data/listen/:dataset', (c) => {
    const dataset = c.req.param('dataset')
    lake.read(dataset)
    const signal = c.req.raw.signal
    try {
      const options = parseListenOptions(new URL(c.req.url).searchParams)
      const time = c.var.identity.id === null ? anonymousTime : ownTime
      const view = viewOf(lake, c, dataset, options, time)
      const listener = { dataset, view, kind: kindOf(dataset, c.var.apiVersion, options, c.var.identity) }
      const position = c.req.header('last-event-id')
      return eventStream({
        lake,
        signal,
        open: (sink) => listen(lake, listener, sink, options.enableResume ? position : undefined),
        stillAllowed(sink) {
          if (stillSignedIn(lake, c.req.raw, c.var.identity)) return true
          sink.send({ event: 'disconnect', data: { reason: 'The session has ended.' } })
          return false
        },
      })
    } catch (error) {
      if (!(error instanceof LakeError) || error.status !== 400) throw error
      return eventStream({ lake, signal, stillAllowed: () => true, open: (sink) => refuse(sink, error) })
    }
  })
}

function refuse(sink: EventSink, error: LakeError): () => void {
  sink.send({ event: 'channelError', data: 'message' in error.body ? { message: error.message } : error.body })
  sink.close()
  return () => {}
}

interface Listener {
  readonly dataset: string
  /** Listeners of one kind are told the same. */
  readonly kind: string
  readonly view: ListenerView
}

function viewOf(
  lake: Lake,
  c: Context<LakeEnv>,
  dataset: string,
  options: ListenOptions,
  time: ListenerTime,
): ListenerView {
  const { identity, apiVersion } = c.var
  const documents = lake.read(dataset)
  const mayRead = (id: string) => permits(identity, 'read', { _id: id })
  const matches = listenFilter(options.query, {
    params: options.params,
    identity: identity.id ?? '<anonymous>',
    sanity: { projectId: lake.config.projectId, dataset },
    time,
    dereference: (id) => (mayRead(id) ? documents.get(id) : null),
  })
  const sees = (id: string) =>
    isListenedTo(id, { apiVersion, includeAllVersions: options.includeAllVersions, seesPrivate: mayRead(id) })
  return { options, matches, sees }
}

/** @returns what ends the subscription. */
function listen(lake: Lake, listener: Listener, sink: EventSink, position: string | undefined): () => void {
  const { dataset, kind, view } = listener
  const resumed = position ? resumeFrom(lake, dataset, position) : undefined
  const tell = (commit: Commit, after = '') => {
    if (commit.dataset === dataset) send(sink, () => toldEvents(commit, kind, view), after)
  }
  greet(lake, dataset, sink, resumed)
  resumed?.commits.forEach((commit, i) => tell(commit, i === 0 ? resumed.after : ''))
  return lake.feed.subscribe((commit) => tell(commit))
}

/**
 * Sends what a transaction tells. `after` names the document of a transaction with which a listener that resumes was
 * told last.
 */
function send(sink: EventSink, told: () => readonly ToldEvent[], after: string): void {
  try {
    const events = told()
    const from = after === '' ? 0 : events.findIndex(({ id }) => id.endsWith(`#${after}`)) + 1
    for (const { bytes } of events.slice(from)) sink.write(bytes)
  } catch (error) {
    const message = faultMessage(error)
    sink.send({ event: 'channelError', data: { message: `The listener's query failed on a change: ${message}` } })
    sink.close()
  }
}

/** `resumed` is undefined for a first connection, null when the position it came with is of no use. */
function greet(lake: Lake, dataset: string, sink: EventSink, resumed: Resumed | null | undefined): void {
  const id = resumed ? undefined : currentPosition(lake, dataset)
  const where = id === undefined ? {} : { id }
  const listenerName = randomId('l')
  if (resumed === null) sink.send({ event: 'reset', ...where, data: {} })
  else sink.send({ event: resumed ? 'welcomeback' : 'welcome', ...where, data: { listenerName } })
}
