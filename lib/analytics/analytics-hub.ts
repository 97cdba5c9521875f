import type { AnalyticsAdapter, EventProperties, PageView, VendorPage } from './adapter.ts'
import type { AnalyticsConfiguration } from './configuration.ts'
import type { ImportAdapter } from './import-adapter.ts'

/** All services of a site behind one gate. Closed at first; while it is closed, everything reported is forgotten. */
export interface AnalyticsHub {
  /** Opens the gate: each service is loaded once. */
  start(): void
  /** Closes the gate and tells each service to stop. */
  stop(): void
  isOpen(): boolean
  pageview(page: PageView): void
  event(name: string, properties: EventProperties, page: PageView): void
}

export function createAnalyticsHub(
  configurations: readonly AnalyticsConfiguration[],
  page: () => VendorPage,
  importAdapter: ImportAdapter,
): AnalyticsHub {
  let open = false
  let vendors: Promise<AnalyticsAdapter | null>[] = []
  const loaded = new Set<AnalyticsAdapter>()

  const bring = async (configuration: AnalyticsConfiguration): Promise<AnalyticsAdapter | null> => {
    const adapter = await importAdapter(configuration, page())
    // A no may have come while the code was on its way.
    if (!open) return null
    loaded.add(adapter)
    await adapter.load()
    return adapter
  }

  const report = (tell: (adapter: AnalyticsAdapter) => void) => {
    for (const vendor of vendors) {
      void vendor.then((adapter) => {
        if (open && adapter) attempt(() => tell(adapter))
      })
    }
  }

  return {
    start() {
      if (open) return
      open = true
      // A service that cannot be loaded (a content blocker) leaves the page and the other services as they are.
      vendors = configurations.map((configuration) => bring(configuration).catch(() => null))
    },
    stop() {
      open = false
      vendors = []
      for (const adapter of loaded) attempt(() => adapter.revoke())
      loaded.clear()
    },
    isOpen: () => open,
    pageview: (view) => report((adapter) => adapter.pageview(view)),
    event: (name, properties, view) => report((adapter) => adapter.event(name, properties, view)),
  }
}

/** A service that is broken must keep neither the other services nor a withdrawal from going on. */
function attempt(tell: () => void): void {
  try {
    tell()
  } catch {
    // Its own fault, in its own code.
  }
}
