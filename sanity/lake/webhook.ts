import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { faultMessage } from '#lib/text/fault-message.ts'
import { isPrivateId, type JsonObject } from './document.ts'
import type { Commit, Lake } from './lake.ts'
import { ReadyPost } from './ready-post.ts'

/** Documents named in one call; a larger transaction takes several. */
const batchSize = 500
const firstRetry = 250
const slowestRetry = 30_000
const patience = 10_000
/** How long a call under way may go on when the lake stops. */
const lastWait = 2_000
/** Milliseconds after a call until it is noted: the site asks for what is new right then, and a note waits for the disk. */
const noteDelay = 300

type Call = JsonObject

/**
 * Tells the site of every transaction that touches published documents: in order, at least once, across restarts.
 * Calls are signed as Sanity signs its webhooks (`@sanity/webhook` checks them), and repeated until they are answered
 * with 2xx. Who was away for too long is told `{all: true}`.
 *
 * @returns what stops it; a call under way may finish, one that does not is repeated at the next start
 */
export function startWebhook(lake: Lake): { stop(): Promise<void> } {
  const target = lake.config.webhook
  if (!target) return { stop: async () => {} }
  const ending = new AbortController()
  const cut = new AbortController()
  const progress = new Progress(lake, target.url)
  const line = new ReadyPost(target.url)
  const send = (call: Call) => deliver({ ...target, line, cut: cut.signal }, call, ending.signal)
  let work: Promise<void> | null = null
  const catchUpNow = async () => {
    try {
      await catchUp(lake, progress, send)
    } catch (error) {
      if (!ending.signal.aborted) console.error('The webhook waits for the next change:', error)
      return
    } finally {
      work = null
    }
    tell()
  }
  /** Begins in the same moment, before listeners are told, and goes on until the site knows of everything. */
  const tell = () => {
    if (!work && !ending.signal.aborted && progress.sequence < lake.feed.latest) work = catchUpNow()
  }
  const unsubscribe = lake.feed.subscribe((commit) => {
    tell()
    // Who changes drafts may publish next.
    if (callsFor(commit).length === 0) line.prepare()
  })
  tell()
  return {
    async stop() {
      unsubscribe()
      ending.abort()
      const timer = setTimeout(() => cut.abort(), lastWait)
      await work
      clearTimeout(timer)
      line.close()
      progress.save()
    },
  }
}

/** How far the site has been told, kept in the lake's file. What was not noted before a crash is told again. */
class Progress {
  readonly #lake: Lake
  readonly #url: string
  #sequence: number
  #timer: NodeJS.Timeout | null = null

  constructor(lake: Lake, url: string) {
    this.#lake = lake
    this.#url = url
    const known = lake.database.prepare('SELECT sequence FROM webhook_progress WHERE url = ?').get(url)
    this.#sequence = known ? Number(known['sequence']) : lake.feed.latest
    if (!known) this.#write()
  }

  get sequence(): number {
    return this.#sequence
  }

  /** Steps over transactions that the site need not know of; after a restart they are looked at again. */
  skip(sequence: number): void {
    this.#sequence = sequence
  }

  /** Notes a call that was taken, a moment later. */
  note(sequence: number): void {
    this.#sequence = sequence
    this.#timer ??= setTimeout(() => this.save(), noteDelay).unref()
  }

  /** Notes at once what waits to be noted. */
  save(): void {
    if (!this.#timer) return
    clearTimeout(this.#timer)
    this.#timer = null
    try {
      if (this.#lake.database.isOpen) this.#write()
    } catch (error) {
      // A full disk, which must not end the lake: who can still be served is served.
      console.error('How far the site has been told is not noted; after a restart it is told again:', error)
    }
  }

  #write(): void {
    this.#lake.database
      .prepare(
        'INSERT INTO webhook_progress (url, sequence) VALUES (?, ?) ON CONFLICT (url) DO UPDATE SET sequence = excluded.sequence',
      )
      .run(this.#url, this.#sequence)
  }
}

async function catchUp(lake: Lake, progress: Progress, send: (call: Call) => Promise<void>): Promise<void> {
  while (progress.sequence < lake.feed.latest) {
    const latest = lake.feed.latest
    const commits = lake.feed.since(progress.sequence)
    if (!commits) {
      await send({ all: true })
      progress.note(latest)
      continue
    }
    for (const commit of commits) {
      const calls = callsFor(commit)
      for (const call of calls) await send(call)
      if (calls.length > 0) progress.note(commit.sequence)
      else progress.skip(commit.sequence)
    }
    progress.skip(Math.max(progress.sequence, latest))
  }
}

/** The calls that a transaction makes: none when it touched drafts only. */
function callsFor(commit: Commit): Call[] {
  const documents = commit.changes.flatMap(({ documentId, before, after }) => {
    const type = (after ?? before)?._type
    if (type === undefined || isPrivateId(documentId)) return []
    return [{ _id: documentId, _type: type, operation: !before ? 'create' : after ? 'update' : 'delete' }]
  })
  const calls: Call[] = []
  for (let at = 0; at < documents.length; at += batchSize) {
    calls.push({
      transactionId: commit.transactionId,
      dataset: commit.dataset,
      documents: documents.slice(at, at + batchSize),
    })
  }
  return calls
}

interface Target {
  readonly url: string
  readonly secret: string
  readonly line: ReadyPost
  /** Breaks off a call under way. */
  readonly cut: AbortSignal
}

async function deliver(target: Target, call: Call, ending: AbortSignal): Promise<void> {
  ending.throwIfAborted()
  const body = JSON.stringify(call)
  for (let attempt = 0; ; attempt += 1) {
    const fault = await attemptCall(target, body)
    if (fault === null) return
    ending.throwIfAborted()
    if (attempt === 5)
      console.warn(`The webhook ${target.url} does not take a change (${fault}); it is tried again until it does.`)
    await wait(Math.min(slowestRetry, firstRetry * 2 ** attempt), undefined, { signal: ending })
  }
}

/** Null when the call was taken, else why not. */
async function attemptCall(target: Target, body: string): Promise<string | null> {
  try {
    const headers = {
      'content-type': 'application/json',
      'sanity-webhook-signature': sign(body, target.secret, Date.now()),
    }
    const status = await target.line.post(headers, body, AbortSignal.any([target.cut, AbortSignal.timeout(patience)]))
    return status >= 200 && status < 300 ? null : `status ${status}`
  } catch (error) {
    return faultMessage(error)
  }
}

/** Sanity's webhook signature: `t=<milliseconds>,v1=<base64url HMAC-SHA-256 of "milliseconds.body">`. */
export function sign(body: string, secret: string, timestamp: number): string {
  return `t=${timestamp},v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('base64url')}`
}
