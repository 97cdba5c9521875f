import type { AnalyticsAdapter, VendorPage } from './adapter.ts'
import type { AnalyticsConfiguration, AnalyticsProvider } from './configuration.ts'

export type ImportAdapter = (configuration: AnalyticsConfiguration, page: VendorPage) => Promise<AnalyticsAdapter>

/** Fetches the code of one adapter from the site itself; visitors who say no never download it. */
export const importAdapter: ImportAdapter = async (configuration, page) =>
  (await adapterModules[configuration.provider]()).adapter(configuration, page)

interface AdapterModule {
  readonly adapter: (configuration: AnalyticsConfiguration, page: VendorPage) => AnalyticsAdapter
}

const adapterModules: Record<AnalyticsProvider, () => Promise<AdapterModule>> = {
  plausible: () => import('./plausible.ts'),
  umami: () => import('./umami.ts'),
  matomo: () => import('./matomo.ts'),
  ga4: () => import('./ga4.ts'),
  posthog: () => import('./posthog.ts'),
}
