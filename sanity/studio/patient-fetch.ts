type Fetch = typeof globalThis.fetch

/** Seconds until a read is tried again, where the answer does not say. */
const shortly = 2

/** Milliseconds after which a read fails after all. Sanity's client has given up by then, and gives its queries no signal. */
const longest = 5 * 60_000

/**
 * Wraps `fetch` so that reads of the lake wait while it is away, as it is for a moment when it is started again. Studio
 * asks five times in some seconds and then shows the fault in place of everything, the form and what is being typed
 * included. A write fails at once: Studio keeps it and tries again by itself. A read waits five minutes at most, or until
 * its signal is aborted. Away is a lake for which the front server answers 503; where nobody answers, `fetch` fails as ever.
 *
 * @param lakeUrl public address of the lake without a slash at its end, e.g. `http://localhost:3000/lake`
 */
export function patientFetch(fetch: Fetch, lakeUrl: string): Fetch {
  return async (input, init) => {
    const until = Date.now() + longest
    for (;;) {
      const answer = await fetch(input, init)
      if (answer.status !== 503 || Date.now() >= until || !isRead(input, init, lakeUrl)) return answer
      await answer.body?.cancel()
      await seconds(Number(answer.headers.get('retry-after')) || shortly, signalOf(input, init))
    }
  }
}

/** What can be asked again as it is; a query that is too long for an address is posted. */
function isRead(input: RequestInfo | URL, init: RequestInit | undefined, lakeUrl: string): boolean {
  const url = input instanceof Request ? input.url : String(input)
  if (!url.startsWith(`${lakeUrl}/`)) return false
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
  return method === 'GET' || method === 'HEAD' || (typeof init?.body === 'string' && url.includes('/data/query/'))
}

function signalOf(input: RequestInfo | URL, init: RequestInit | undefined): AbortSignal | null {
  return init?.signal ?? (input instanceof Request ? input.signal : null)
}

/** @throws the signal's reason when it is aborted meanwhile */
function seconds(count: number, signal: AbortSignal | null): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const giveUp = () => reject(signal?.reason)
  const timer = setTimeout(resolve, count * 1_000)
  if (signal?.aborted) giveUp()
  signal?.addEventListener('abort', giveUp, { once: true })
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  })
}
