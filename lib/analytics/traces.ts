import type { AnalyticsProvider } from './configuration.ts'

/** Names under which a service keeps things in the browser; `*` stands for any rest. */
export interface VendorTraces {
  readonly cookies: readonly string[]
  readonly localStorage: readonly string[]
  readonly sessionStorage: readonly string[]
}

/**
 * What each service leaves behind, as the erasure after a withdrawal needs it. The registry (registry.ts) says the same
 * in words; a test holds the two together.
 */
export const vendorTraces: Record<AnalyticsProvider, VendorTraces> = {
  plausible: { cookies: [], localStorage: [], sessionStorage: [] },
  umami: { cookies: [], localStorage: [], sessionStorage: [] },
  matomo: { cookies: ['_pk_*', 'mtm_*'], localStorage: [], sessionStorage: [] },
  // The last two are a tagging server's, the first of them out of reach of scripts.
  ga4: { cookies: ['_ga', '_ga_*', 'FPID', 'FPLC'], localStorage: [], sessionStorage: [] },
  posthog: {
    cookies: ['ph_*_posthog', '__ph_opt_in_out_*'],
    localStorage: ['ph_*', '__ph_opt_in_out_*'],
    sessionStorage: ['ph_*'],
  },
}

/** Whether a name is one that an analytics service uses, be the service in use here or not. */
export function isVendorTrace(kind: keyof VendorTraces, name: string): boolean {
  return Object.values(vendorTraces).some((traces) => traces[kind].some((pattern) => fitsPattern(name, pattern)))
}

/** Whether a name fits a pattern in which `*` stands for any characters, none included. */
export function fitsPattern(name: string, pattern: string): boolean {
  const [head = '', tail] = pattern.split('*')
  if (tail === undefined) return name === pattern
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail)
}
