import type { AnalyticsAdapter, VendorPage } from './adapter.ts'
import type { AnalyticsConfiguration } from './configuration.ts'
import { vendorTraces } from './traces.ts'

/** Umami, cloud or self-hosted (https://umami.is/docs/tracker-configuration). */
export function adapter({ id, host }: AnalyticsConfiguration, page: VendorPage): AnalyticsAdapter {
  const { globals } = page
  return {
    cookies: vendorTraces.umami.cookies,
    load: () => page.loadScript(`${host}/script.js`, { 'data-website-id': id, 'data-auto-track': 'false' }),
    pageview: ({ url, title, referrer }) => globals.umami?.track((defaults) => ({ ...defaults, url, title, referrer })),
    event: (name, data, { url, title, referrer }) =>
      globals.umami?.track((defaults) => ({ ...defaults, url, title, referrer, name, data })),
    // Umami's opt-out is a mark in localStorage: it would itself be storage after a no.
    revoke() {
      globals.umami = undefined
    },
  }
}
