import { consentLifetimeDays } from '../consent/policy.ts'
import type { AnalyticsAdapter, VendorPage } from './adapter.ts'
import type { AnalyticsConfiguration } from './configuration.ts'
import { reportedAddress } from './reported-address.ts'
import { vendorTraces } from './traces.ts'

/** Everything that PostHog would collect or fetch by itself is off; the site reports pages and events. */
const onlyWhatIsReported = {
  autocapture: false,
  capture_pageview: false,
  capture_pageleave: false,
  capture_dead_clicks: false,
  capture_performance: false,
  disable_session_recording: true,
  disable_surveys: true,
  disable_external_dependency_loading: true,
  advanced_disable_flags: true,
  person_profiles: 'identified_only',
  // In days.
  cookie_expiration: consentLifetimeDays,
}

/**
 * PostHog, cloud or self-hosted (https://posthog.com/docs/libraries/js/config). Its `cookieless_mode: 'on_reject'` is
 * not used: that goes on capturing after a no.
 */
export function adapter({ id, host }: AnalyticsConfiguration, page: VendorPage): AnalyticsAdapter {
  const { globals } = page
  return {
    cookies: vendorTraces.posthog.cookies,
    async load() {
      await page.loadScript(`${posthogAssets(host)}/static/array.js`)
      globals.posthog?.init(id, { api_host: host, ...onlyWhatIsReported, before_send: cleaned })
    },
    pageview: ({ url, title, referrer }) =>
      globals.posthog?.capture('$pageview', { $current_url: url, $title: title, $referrer: referrer }),
    event: (name, properties, { url, title, referrer }) =>
      globals.posthog?.capture(name, { $current_url: url, $title: title, $referrer: referrer, ...properties }),
    revoke: () => globals.posthog?.opt_out_capturing(),
  }
}

/** PostHog notes addresses and titles by itself too, under many names; none may hold what was searched for. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return /^https?:\/\/[^?]+\?/.test(value) ? reportedAddress(value) : value
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(cleaned)
  const entries = Object.entries(value).map(([name, inner]) => [name, cleaned(inner)])
  const all: Record<string, unknown> = Object.fromEntries(entries)
  return '$title' in all ? { ...all, title: all['$title'] } : all
}

/** PostHog's cloud serves its script from a host beside the one that takes the events. */
export function posthogAssets(host: string): string {
  return host.replace(/^(https:\/\/(?:eu|us))\.i\.posthog\.com$/, '$1-assets.i.posthog.com')
}
