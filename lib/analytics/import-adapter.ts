import type { AnalyticsAdapter, VendorPage } from './adapter.ts'
import type { AnalyticsConfiguration, AnalyticsProvider } from './configuration.ts'

export type ImportAdapter = (configuration: AnalyticsConfiguration, page: VendorPage) => Promise<AnalyticsAdapter>

/** Fetches the code of one adapter from the site itself; visitors who say no never download it. */
export const importAdapter: ImportAdapter = (configuration, page) =>
  adapterModules[configuration.provider](configuration, page)

const adapterModules: Record<AnalyticsProvider, ImportAdapter> = {
  plausible: async (...parts) => (await import('./plausible.ts')).plausibleAdapter(...parts),
  umami: async (...parts) => (await import('./umami.ts')).umamiAdapter(...parts),
  matomo: async (...parts) => (await import('./matomo.ts')).matomoAdapter(...parts),
  ga4: async (...parts) => (await import('./ga4.ts')).ga4Adapter(...parts),
  posthog: async (...parts) => (await import('./posthog.ts')).posthogAdapter(...parts),
}
