import type { PageView } from '#lib/analytics/adapter.ts'

/** Turns addresses into one page view a navigation. */
export interface PageViews {
  /** Call on each navigation; `null` when the address is the one of the last call, fragment aside. */
  arrive(): PageView | null
  /** The page that the visitor is on; `null` before the first `arrive()`. */
  current(): PageView | null
}

export interface PageFacts {
  readonly address: string
  readonly title: string
  /** `document.referrer`. */
  readonly referrer: string
}

export function createPageViews(facts: () => PageFacts): PageViews {
  let current: PageView | null = null
  return {
    arrive() {
      const { address, title, referrer } = facts()
      const [url = address] = address.split('#')
      if (url === current?.url) return null
      current = { url, title, referrer: current?.url ?? referrer }
      return current
    },
    current: () => current,
  }
}
