import type { SanityClient } from '@sanity/client'

/** Wakes at each instant at which a scheduled story appears or one expires, since no document changes at that moment. */
export interface ReleaseClock {
  /** Reads the next instant again; called after every change of content. */
  rewind(): void
  stop(): void
}

/** Scheduled and expiring stories, whatever the clock of the machine that answers says. */
const nextInstantQuery = `{
  "appears": *[_type == "news" && publishedAt > $after] | order(publishedAt asc)[0].publishedAt,
  "expires": *[_type == "news" && expiresAt > $after] | order(expiresAt asc)[0].expiresAt
}`

/** Timers longer than 24 days overflow; reading again each hour also heals a missed message. */
const longestWaitMs = 60 * 60 * 1000
const retryMs = 5_000
/** The lake compares with its own clock: a little later is surely after the instant. */
const marginMs = 50
/** The clock is told of a change up to a second later; an instant that passed meanwhile is acted on then. */
const lookBackMs = 2_000

/**
 * @param client reads published content, scheduled stories included
 * @param onInstant expires what was made before the instant
 */
export function startReleaseClock(client: SanityClient, onInstant: () => Promise<void>): ReleaseClock {
  let timer: NodeJS.Timeout | undefined
  let round = 0
  let stopped = false
  /** An instant that was found and has not been acted on yet. */
  let due: number | null = null
  /** Pages made before this moment have expired. */
  let acted = 0

  const wake = (delayMs: number, then: () => Promise<void>) => {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(() => {
      then().catch((fault: unknown) => {
        console.warn(`The release clock tries again in ${retryMs / 1000} s. ${String(fault)}`)
        wake(retryMs, then)
      })
    }, delayMs)
  }
  const act = async () => {
    const until = Date.now() - marginMs
    await onInstant()
    acted = until
    due = null
    await arm()
  }
  const arm = async () => {
    const mine = ++round
    const after = Math.max(acted, Date.now() - lookBackMs)
    const next = await nextInstant(client, due === null ? after : Math.min(after, due - 1))
    if (mine !== round) return
    due = next
    const wait = next === null ? Infinity : next - Date.now() + marginMs
    if (wait > longestWaitMs) wake(longestWaitMs, arm)
    else wake(Math.max(wait, 0), act)
  }
  wake(0, arm)
  return {
    rewind: () => wake(0, arm),
    stop: () => {
      stopped = true
      round++
      clearTimeout(timer)
    },
  }
}

/** The first instant after a moment at which a story appears or expires, in milliseconds since 1970; null when there is none. */
async function nextInstant(client: SanityClient, after: number): Promise<number | null> {
  const { appears, expires } = await client.fetch<{ appears: string | null; expires: string | null }>(
    nextInstantQuery,
    {
      after: new Date(after).toISOString(),
    },
  )
  const instants = [appears, expires].flatMap((instant) => (instant === null ? [] : [Date.parse(instant)]))
  return instants.length === 0 ? null : Math.min(...instants)
}
