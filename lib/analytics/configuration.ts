/** Analytics services that have an adapter. */
export const analyticsProviders = ['plausible', 'umami', 'matomo', 'ga4', 'posthog'] as const

export type AnalyticsProvider = (typeof analyticsProviders)[number]

/** One service, checked and ready to be used. */
export interface AnalyticsConfiguration {
  readonly provider: AnalyticsProvider
  /** What the service knows the site by. */
  readonly id: string
  /** Address that serves the script and takes the events, without a slash at its end. */
  readonly host: string
}

/** As an editor typed it; nothing in it is to be relied on. */
export interface AnalyticsSetting {
  readonly provider?: string | null
  readonly id?: string | null
  readonly host?: string | null
}

interface ProviderRule {
  readonly name: string
  /** `null`: there is no hosted service, so the address is required. */
  readonly defaultHost: string | null
  readonly id: RegExp
  readonly idHint: string
}

export const providerRules: Record<AnalyticsProvider, ProviderRule> = {
  plausible: {
    name: 'Plausible',
    defaultHost: 'https://plausible.io',
    id: /^(pa-[\w-]{8,40}|[a-z\d-]+(\.[a-z\d-]+)+)$/,
    idHint: 'the domain as registered in Plausible (news.example.org), or the name of its script (pa-…)',
  },
  umami: {
    name: 'Umami',
    defaultHost: 'https://cloud.umami.is',
    id: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
    idHint: 'the website ID, e.g. 94db1cb1-74f4-4a40-ad6c-962362670409',
  },
  matomo: { name: 'Matomo', defaultHost: null, id: /^[1-9]\d{0,8}$/, idHint: 'the number of the site in Matomo' },
  ga4: {
    name: 'Google Analytics 4',
    defaultHost: 'https://www.googletagmanager.com',
    id: /^G-[A-Z\d]{4,16}$/,
    idHint: 'the measurement ID, e.g. G-ABCDE12345',
  },
  posthog: {
    name: 'PostHog',
    defaultHost: 'https://eu.i.posthog.com',
    id: /^phc_[A-Za-z\d]{8,80}$/,
    idHint: 'the project API key, which begins with phc_',
  },
}

export type CheckedSetting =
  | { readonly ok: true; readonly configuration: AnalyticsConfiguration }
  | { readonly ok: false; readonly field: keyof AnalyticsSetting; readonly message: string }

/**
 * Checks one service's setting, for Studio (which shows the message to the editor) and for the site (which runs no
 * analytics for a setting that does not pass).
 */
export function checkAnalyticsSetting(setting: AnalyticsSetting): CheckedSetting {
  const provider = analyticsProviders.find((known) => known === setting.provider)
  if (!provider)
    return refuse(
      'provider',
      `"${setting.provider ?? ''}" is not a known service: use ${analyticsProviders.join(', ')}.`,
    )
  const rule = providerRules[provider]
  const id = setting.id?.trim() ?? ''
  if (id === '') return refuse('id', `${rule.name} needs an ID: ${rule.idHint}.`)
  if (!rule.id.test(id)) return refuse('id', `"${id}" is not an ID of ${rule.name}: use ${rule.idHint}.`)
  const address = setting.host?.trim() || rule.defaultHost
  if (address === null)
    return refuse('host', `${rule.name} needs the address of your server, e.g. https://stats.example.org.`)
  const host = analyticsHost(address)
  if (host === null)
    return refuse('host', `"${address}" is not an https address without query, e.g. https://stats.example.org.`)
  return { ok: true, configuration: { provider, id, host } }
}

/** Keeps the settings that pass; the others come back as messages. The same service twice counts once. */
export function analyticsConfigurations(settings: readonly AnalyticsSetting[]): {
  readonly configurations: readonly AnalyticsConfiguration[]
  readonly messages: readonly string[]
} {
  const configurations: AnalyticsConfiguration[] = []
  const messages: string[] = []
  for (const setting of settings) {
    const checked = checkAnalyticsSetting(setting)
    if (!checked.ok) messages.push(checked.message)
    else if (configurations.some(({ provider }) => provider === checked.configuration.provider)) {
      messages.push(`${providerRules[checked.configuration.provider].name} is listed twice; only the first is used.`)
    } else configurations.push(checked.configuration)
  }
  return { configurations, messages }
}

function refuse(field: keyof AnalyticsSetting, message: string): CheckedSetting {
  return { ok: false, field, message }
}

/** Plain http is for trying things out on this machine only. */
function analyticsHost(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || url.search || url.hash || url.username || url.password) return null
  const loopback = url.hostname === '127.0.0.1' || /(^|\.)localhost$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return null
  if (/[;,'\s]/.test(url.href)) return null
  return url.href.replace(/\/+$/, '')
}
