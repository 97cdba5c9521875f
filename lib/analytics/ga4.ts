import { consentLifetimeDays } from '../consent/policy.ts'
import type { AnalyticsAdapter, VendorPage } from './adapter.ts'
import { providerRules, type AnalyticsConfiguration } from './configuration.ts'
import { vendorTraces } from './traces.ts'

const everythingDenied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
}

/**
 * Google Analytics 4 with Consent Mode v2 in its basic form: the tag is not fetched before a yes, and then only
 * `analytics_storage` is granted (https://developers.google.com/tag-platform/security/guides/consent). A host of one's
 * own is a tagging server.
 */
export function adapter({ id, host }: AnalyticsConfiguration, page: VendorPage): AnalyticsAdapter {
  const command = gtagInto(page)
  const ownServer = host === providerRules.ga4.defaultHost ? {} : { server_container_url: host }
  return {
    cookies: vendorTraces.ga4.cookies,
    load() {
      command('consent', 'default', everythingDenied)
      command('js', new Date())
      command('consent', 'update', { analytics_storage: 'granted' })
      command('config', id, {
        send_page_view: false,
        cookie_expires: consentLifetimeDays * 24 * 60 * 60,
        allow_google_signals: false,
        allow_ad_personalization_signals: false,
        ...ownServer,
      })
      return page.loadScript(`${host}/gtag/js?id=${encodeURIComponent(id)}`)
    },
    pageview({ url, title, referrer }) {
      // Also for what the tag reports by itself, as it does when the page is left.
      command('set', { page_location: url, page_title: title, page_referrer: referrer })
      command('event', 'page_view', { send_to: id })
    },
    event: (name, properties) => command('event', eventName(name), { ...properties, send_to: id }),
    revoke() {
      Reflect.set(page.globals, `ga-disable-${id}`, true)
      command('consent', 'update', { analytics_storage: 'denied' })
    },
  }
}

/** Google's tag knows a command by its being an `arguments` object; it passes over arrays. */
function gtagInto(page: VendorPage): (...command: readonly unknown[]) => void {
  return function gtag() {
    // eslint-disable-next-line prefer-rest-params -- see above
    ;(page.globals.dataLayer ??= []).push(arguments)
  }
}

/** GA4 takes letters, digits and underscores, at most 40. */
function eventName(name: string): string {
  return name.toLowerCase().replace(/\W+/g, '_').slice(0, 40)
}
