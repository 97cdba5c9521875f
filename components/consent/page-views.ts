import type { PageView } from '#lib/analytics/adapter.ts'

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
  let current: PageView | null = null
  return {
    arrive(address) {
      const [url = address] = address.split(/\??(?:#|$)/)
      if (url === current?.url) return null
      const { title, referrer } = facts()
      current = { url, title, referrer: current?.url ?? referrer }
      return current
    },
    current: () => current,
  }
}
