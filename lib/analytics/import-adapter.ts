import type { AnalyticsAdapter, VendorPage } from './adapter.ts'
import type { AnalyticsConfiguration } from './configuration.ts'

export type ImportAdapter = (configuration: AnalyticsConfiguration, page: VendorPage) => Promise<AnalyticsAdapter>

/** Fetches the code of one adapter from the site itself; visitors who say no never download it. */
export const importAdapter: ImportAdapter = async (configuration, page) => {
  switch (configuration.provider) {
    case 'plausible':
      return (await import('./plausible.ts')).plausibleAdapter(configuration, page)
    case 'umami':
      return (await import('./umami.ts')).umamiAdapter(configuration, page)
    case 'matomo':
      return (await import('./matomo.ts')).matomoAdapter(configuration, page)
    case 'ga4':
      return (await import('./ga4.ts')).ga4Adapter(configuration, page)
    case 'posthog':
      return (await import('./posthog.ts')).posthogAdapter(configuration, page)
  }
}
