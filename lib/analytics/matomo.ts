import { consentLifetimeDays } from '../consent/policy.ts'
import type { AnalyticsAdapter, VendorPage } from './adapter.ts'
import type { AnalyticsConfiguration } from './configuration.ts'
import { vendorTraces } from './traces.ts'

/** Nobody is told apart for longer than a choice holds; in seconds. */
const longest = consentLifetimeDays * 24 * 60 * 60

/** Matomo, cloud or self-hosted (https://developer.matomo.org/api-reference/tracking-javascript). */
export function adapter({ id, host }: AnalyticsConfiguration, page: VendorPage): AnalyticsAdapter {
  // Matomo's script replaces the array by an object of its own, so the global is looked up each time.
  const command = (...commands: (readonly unknown[])[]) => {
    page.globals._paq ??= []
    for (const one of commands) page.globals._paq.push(one)
  }
  return {
    cookies: vendorTraces.matomo.cookies,
    load() {
      command(['setTrackerUrl', `${host}/matomo.php`], ['setSiteId', id])
      command(['setVisitorCookieTimeout', longest], ['setReferralCookieTimeout', longest])
      return page.loadScript(`${host}/matomo.js`)
    },
    pageview: ({ url, title, referrer }) =>
      command(['setReferrerUrl', referrer], ['setCustomUrl', url], ['setDocumentTitle', title], ['trackPageView']),
    event: (name, properties) => command(['trackEvent', 'site', name, Object.values(properties).join(' ')]),
    revoke: () => command(['optUserOut'], ['deleteCookies']),
  }
}
