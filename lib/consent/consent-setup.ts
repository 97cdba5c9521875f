import {
  analyticsConfigurations,
  providerRules,
  type AnalyticsConfiguration,
  type AnalyticsSetting,
} from '../analytics/configuration.ts'
import type { ConsentPolicy, Purpose } from './policy.ts'

/** The parts of the site's settings that decide about consent; all may be missing. */
export interface ConsentSettings {
  readonly consent?: Partial<WordingSettings & PolicySettings> | null
  readonly analytics?: readonly AnalyticsSetting[] | null
}

interface PolicySettings {
  readonly version: number
  /** The United Kingdom's exception for statistics: analytics runs until a visitor objects. */
  readonly statisticsUntilObjection: boolean
}

/** As the editors left it; what is missing or empty is said in the built-in words. */
interface WordingSettings {
  readonly heading: string | null
  readonly text: string | null
  readonly purposes: Readonly<Partial<Record<Purpose, string | null>>> | null | undefined
  readonly policyPath: string
}

export interface ConsentWording {
  readonly heading: string
  /** Paragraphs divided by an empty line. */
  readonly text: string
  /** What a purpose is for, where the editors say it in their own words. */
  readonly purposes: Readonly<Partial<Record<Purpose, string | null>>>
  /** Where "Find out more" leads. */
  readonly policyPath: string
}

/** Everything that the consent components need, ready to be handed to them. */
export interface ConsentSetup {
  readonly policy: ConsentPolicy
  readonly wording: ConsentWording
  readonly analytics: readonly AnalyticsConfiguration[]
  /** One sentence for each analytics setting that is left out, for the log. */
  readonly messages: readonly string[]
}

export const defaultWording: ConsentWording = {
  heading: 'Cookies on this website',
  text: [
    'We use cookies to give you the best experience of this website.',
    'If you choose “Accept all cookies”, we take that as your consent, and you will not see this message again.',
    'If you choose “Reject all non-essential cookies”, only necessary cookies are used: they provide core functions',
    'such as security, network management and accessibility. “Find out more” tells you what each cookie does.',
  ].join(' '),
  purposes: {},
  policyPath: '/cookies',
}

/**
 * Works out what visitors are asked. Analytics is asked about only where a service is properly configured; embedded
 * media always, since any article may hold a video.
 */
export function consentSetup(settings: ConsentSettings | null | undefined): ConsentSetup {
  const consent = settings?.consent
  const { configurations, messages } = analyticsConfigurations(settings?.analytics ?? [])
  const exception = consent?.statisticsUntilObjection ? statisticsException(configurations) : noException
  return {
    policy: {
      version: consent?.version ?? 1,
      purposes: configurations.length > 0 ? ['analytics', 'media'] : ['media'],
      ...exception.policy,
    },
    wording: {
      heading: consent?.heading || defaultWording.heading,
      text: consent?.text || defaultWording.text,
      purposes: consent?.purposes ?? {},
      policyPath: consent?.policyPath || defaultWording.policyPath,
    },
    analytics: configurations,
    messages: [...messages, ...exception.messages],
  }
}

interface StatisticsException {
  readonly policy: Pick<ConsentPolicy, 'untilObjection'>
  readonly messages: readonly string[]
}

const noException: StatisticsException = { policy: {}, messages: [] }

/**
 * The exception covers statistics about the use of this site for its own improvement, not services that put the data to
 * uses of their own or follow single visitors: with one of those, everything waits for a yes.
 */
export function statisticsException(configurations: readonly AnalyticsConfiguration[]): StatisticsException {
  const others = configurations.filter(({ provider }) => provider === 'ga4' || provider === 'posthog')
  if (others.length === 0) return { policy: { untilObjection: ['analytics'] }, messages: [] }
  const names = others.map(({ provider }) => providerRules[provider].name).join(' and ')
  return {
    policy: {},
    messages: [`The exception for statistics does not cover ${names}: analytics waits for consent.`],
  }
}
