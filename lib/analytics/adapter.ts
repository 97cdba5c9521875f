/** One page that a visitor came to. */
export interface PageView {
  /** As `reportedAddress` gives it. */
  readonly url: string
  readonly title: string
  /** Where the visitor came from: another site at first, then the page before. Empty when unknown. */
  readonly referrer: string
}

export type EventProperties = Readonly<Record<string, string | number>>

/** One analytics service, seen from the site. Nothing happens before `load`, which is called after a yes only. */
export interface AnalyticsAdapter {
  /** Names of the cookies it may set; `*` stands for any rest. */
  readonly cookies: readonly string[]
  /** Fetches the service's script. Rejects when it cannot be had (a content blocker, a fault of the network). */
  load(): Promise<void>
  pageview(page: PageView): void
  /** @param page where it happened; services that are not told look at the address themselves, query and all */
  event(name: string, properties: EventProperties, page: PageView): void
  /** The service's own opt-out. The caller deletes what was stored. */
  revoke(): void
}

/** What an adapter needs of the browser. */
export interface VendorPage {
  /** The window: services keep their interfaces in global names. */
  readonly globals: VendorGlobals
  /** Adds a script to the page; resolves when it has run, rejects when it cannot be fetched. */
  loadScript(address: string, attributes?: Readonly<Record<string, string>>): Promise<void>
}

/** Global names that the services' own scripts use. */
export interface VendorGlobals {
  plausible?: PlausibleFunction | undefined
  umami?: UmamiClient | undefined
  _paq?: MatomoQueue | undefined
  dataLayer?: unknown[] | undefined
  posthog?: PosthogClient | undefined
}

export interface PlausibleFunction {
  (name: string, options?: object): void
  q?: unknown[]
  o?: object
  init?: (options: object) => void
}

interface UmamiClient {
  track(change: (defaults: object) => object): unknown
}

interface MatomoQueue {
  push(...commands: (readonly unknown[])[]): unknown
}

interface PosthogClient {
  init(key: string, options: object): unknown
  capture(name: string, properties: object): unknown
  opt_out_capturing(): void
}

declare global {
  interface Window extends VendorGlobals {}
}
