import { providerRules, type AnalyticsConfiguration } from './configuration.ts'
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
  if (host !== providerRules[provider].defaultHost) return [origin]
  switch (provider) {
    case 'umami':
      return [origin, 'https://*.umami.is', 'https://api-gateway.umami.dev']
    // https://developers.google.com/tag-platform/security/guides/csp
    case 'ga4':
      return [origin, 'https://*.google-analytics.com', 'https://*.analytics.google.com', 'https://*.googletagmanager.com']
    case 'posthog':
      return [origin, new URL(posthogAssets(host)).origin]
    case 'plausible':
    case 'matomo':
      return [origin]
  }
}

function sorted(sources: readonly string[]): readonly string[] {
  return [...new Set(sources)].toSorted()
}
