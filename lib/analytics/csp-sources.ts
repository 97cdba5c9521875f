import { providerRules, type AnalyticsConfiguration, type AnalyticsProvider } from './configuration.ts'
import { posthogAssets } from './posthog.ts'

/** Source expressions to add to the directives of the same name. */
export interface PolicySources {
  readonly 'script-src': readonly string[]
  readonly 'connect-src': readonly string[]
  readonly 'img-src': readonly string[]
}

/** The hosts that the configured services need, and no others; sorted, without repetition. */
export function contentSecurityPolicySources(configurations: readonly AnalyticsConfiguration[]): PolicySources {
  const script = configurations.flatMap(scriptSources)
  const report = configurations.flatMap(reportSources)
  return { 'script-src': sorted(script), 'connect-src': sorted(report), 'img-src': sorted(report) }
}

function scriptSources({ provider, host }: AnalyticsConfiguration): string[] {
  const origin = new URL(host).origin
  return provider === 'posthog' ? [origin, new URL(posthogAssets(host)).origin] : [origin]
}

function reportSources({ provider, host }: AnalyticsConfiguration): string[] {
  const origin = new URL(host).origin
  if (provider === 'posthog') return [origin, new URL(posthogAssets(host)).origin]
  return host === providerRules[provider].defaultHost ? [origin, ...hostedReportSources[provider]] : [origin]
}

/** Where the hosted services take their reports besides the host that serves the script. */
const hostedReportSources: Record<Exclude<AnalyticsProvider, 'posthog'>, readonly string[]> = {
  plausible: [],
  umami: ['https://*.umami.is', 'https://api-gateway.umami.dev'],
  matomo: [],
  // https://developers.google.com/tag-platform/security/guides/csp
  ga4: ['https://*.google-analytics.com', 'https://*.analytics.google.com', 'https://*.googletagmanager.com'],
}

function sorted(sources: readonly string[]): readonly string[] {
  return [...new Set(sources)].toSorted()
}
