import type { AnalyticsConfiguration } from '#lib/analytics/configuration.ts'
import type { ConsentPolicy } from '#lib/consent/policy.ts'

/** What a page tells its script about consent (consent-provider.tsx writes it, consent.browser.ts reads it), as JSON. */
export interface ConsentScriptSetup {
  readonly policy: ConsentPolicy
  readonly analytics: readonly AnalyticsConfiguration[]
}

/** Id of the element that holds it. */
export const scriptSetupId = 'consent-setup'
