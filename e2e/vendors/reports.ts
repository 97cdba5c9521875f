import type { VendorRequest, VendorServer } from './vendor-server.ts'

export const vendorNames = ['plausible', 'umami', 'matomo', 'ga4', 'posthog'] as const

export type VendorName = (typeof vendorNames)[number]

const vendorIds: Record<VendorName, string> = {
  plausible: 'news.example.org',
  umami: '94db1cb1-74f4-4a40-ad6c-962362670409',
  matomo: '7',
  ga4: 'G-STUB123456',
  posthog: 'phc_stub1234567890',
}

/** Settings of a site that uses the vendors, as the siteSettings document holds them. */
export function analyticsSettings(vendors: VendorServer, names: readonly VendorName[] = vendorNames) {
  return names.map((provider) => ({
    _key: provider,
    _type: 'analyticsProvider',
    provider,
    id: vendorIds[provider],
    host: vendors.origin,
  }))
}

/** Cookies and stored items that the vendors' scripts make, by the names that the real ones use. */
export const vendorTraceNames = /^(_ga|_ga_.*|_pk_.*|mtm_.*|ph_.*|__ph_opt_in_out_.*)$/

const scriptPaths: Record<VendorName, string> = {
  plausible: '/js/script.manual.js',
  umami: '/script.js',
  matomo: '/matomo.js',
  ga4: '/gtag/js',
  posthog: '/static/array.js',
}

export function scriptLoads(log: readonly VendorRequest[], vendor: VendorName): number {
  return log.filter(({ path }) => path === scriptPaths[vendor]).length
}

/** Addresses of the pages that a vendor was told of, in order. */
export function pageViews(log: readonly VendorRequest[], vendor: VendorName): string[] {
  return log.flatMap(readers[vendor].pageViews).map((address) => new URL(address).pathname)
}

/** Names of the events that a vendor was told of. */
export function events(log: readonly VendorRequest[], vendor: VendorName): string[] {
  return log.flatMap(readers[vendor].events)
}

interface Reader {
  readonly pageViews: (request: VendorRequest) => string[]
  readonly events: (request: VendorRequest) => string[]
}

/** How each service reports. */
const readers: Record<VendorName, Reader> = {
  plausible: {
    pageViews: ({ path, body }) => (path === '/api/event' && field(body, 'n') === 'pageview' ? [field(body, 'u')] : []),
    events: ({ path, body }) => (path === '/api/event' ? [field(body, 'n')] : []),
  },
  umami: {
    pageViews: ({ path, body }) =>
      path === '/api/send' && field(body, 'payload', 'name') === '' ? [field(body, 'payload', 'url')] : [],
    events: ({ path, body }) => (path === '/api/send' ? [field(body, 'payload', 'name')].filter(Boolean) : []),
  },
  matomo: {
    pageViews: ({ query }) => (query['action_name'] === undefined ? [] : [query['url'] ?? '']),
    events: ({ query }) => (query['e_a'] === undefined ? [] : [query['e_n'] ?? '']),
  },
  ga4: {
    pageViews: ({ path, query }) => (path === '/g/collect' && query['en'] === 'page_view' ? [query['dl'] ?? ''] : []),
    events: ({ path, query }) => (path === '/g/collect' ? [query['en'] ?? ''] : []),
  },
  posthog: {
    pageViews: ({ path, body }) =>
      path === '/i/v0/e/' ? matches(body, /"\$pageview","properties":\{"\$current_url":"([^"]+)"/g) : [],
    events: ({ path, body }) => (path === '/i/v0/e/' ? matches(body, /"event":"([^"]+)"/g) : []),
  },
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

/** A text inside JSON, e.g. `field('{"payload":{"url":"x"}}', 'payload', 'url')`; empty when it is not there. */
function field(json: string, ...names: readonly string[]): string {
  let value: unknown = JSON.parse(json)
  for (const name of names) value = Object.entries(Object(value)).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}
