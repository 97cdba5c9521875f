import { z } from 'zod'
import { analyticsConfigurations, providerRules } from '#lib/analytics/configuration.ts'
import { storedAnalytics } from '#lib/analytics/stored-settings.ts'
import { statisticsException } from '#lib/consent/consent-setup.ts'

/** What is wrong with the list of analytics services as a whole, or `true`. Each service is checked by itself. */
export function checkEachServiceOnce(services: unknown): true | string {
  const named = (storedAnalytics.parse(services) ?? []).map(({ provider }) => provider)
  const twice = Object.entries(providerRules).find(([name]) => named.filter((one) => one === name).length > 1)
  return !twice || `${twice[1].name} is listed twice. Remove one: only the first is used.`
}

const settings = z.object({ analytics: storedAnalytics }).catch({ analytics: null })

/** Says when the exception for statistics is switched on and cannot take effect. */
export function checkStatisticsException(wanted: boolean | undefined, document: unknown): true | string {
  if (!wanted) return true
  const { configurations } = analyticsConfigurations(settings.parse(document).analytics ?? [])
  if (configurations.length === 0) return 'No analytics service is set up yet, so nothing is counted.'
  return statisticsException(configurations).messages[0] ?? true
}
