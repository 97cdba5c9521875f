import type { PageView } from '#lib/analytics/adapter.ts'
import { reportedAddress } from '#lib/analytics/reported-address.ts'

/** Turns addresses into one page view a navigation. */
export interface PageViews {
  /** Call on each navigation; `null` when the address is the one of the last call, fragment and empty query aside. */
  readonly arrive: (address: string) => PageView | null
  /** The page that the visitor is on; `null` before the first `arrive()`. */
  readonly current: () => PageView | null
}

export interface PageFacts {
  readonly title: string
  /** `document.referrer`. */
  readonly referrer: string
}

export function createPageViews(facts: () => PageFacts): PageViews {
  let visited: string | null = null
  let current: PageView | null = null
  return {
    arrive(address) {
      const [page = address] = address.split(/\??(?:#|$)/)
      if (page === visited) return null
      visited = page
      const { title, referrer } = facts()
      const { pathname, searchParams } = new URL(address)
      current = {
        url: reportedAddress(address),
        // The title of a page of results says what was searched for.
        title: searchParams.has('q') ? pathname : title,
        referrer: current?.url ?? reportedAddress(referrer),
      }
      return current
    },
    current: () => current,
  }
}
