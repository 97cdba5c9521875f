import {
  analyticsConfigurations,
  providerRules,
  type AnalyticsConfiguration,
  type AnalyticsSetting,
} from '../analytics/configuration.ts'
import type { Words } from '../language/words.ts'
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
  /** What each category is for. */
  readonly purposes: Words['consent']['purposes']
  /** Where "Find out more" leads. */
  readonly policyPath: string
}

/** What visitors are asked, and who counts them after a yes. */
interface ConsentQuestion {
  readonly policy: ConsentPolicy
  readonly analytics: readonly AnalyticsConfiguration[]
  /** One sentence for each analytics setting that is left out, for the log. */
  readonly messages: readonly string[]
}

/** Everything that the consent components need, ready to be handed to them. */
export interface ConsentSetup extends ConsentQuestion {
  readonly wording: ConsentWording
  /** In the language of the page. */
  readonly words: Pick<Words, 'consent' | 'cookies'>
}

/**
 * Works out what visitors are asked. Analytics is asked about only where a service is properly configured; embedded
 * media always, since any article may hold a video.
 */
export function consentQuestion(settings: ConsentSettings | null | undefined): ConsentQuestion {
  const consent = settings?.consent
  const { configurations, messages } = analyticsConfigurations(settings?.analytics ?? [])
  const exception = consent?.statisticsUntilObjection ? statisticsException(configurations) : noException
  return {
    policy: {
      version: consent?.version ?? 1,
      purposes: configurations.length > 0 ? ['analytics', 'media'] : ['media'],
      ...exception.policy,
    },
    analytics: configurations,
    messages: [...messages, ...exception.messages],
  }
}

/** The question in words: the editors' own where they wrote some, those of the catalogue everywhere else. */
export function consentSetup(
  settings: ConsentSettings | null | undefined,
  words: Pick<Words, 'consent' | 'cookies'>,
): ConsentSetup {
  const own = settings?.consent
  const { banner, purposes } = words.consent
  return {
    ...consentQuestion(settings),
    wording: {
      heading: own?.heading || banner.heading,
      text: own?.text || banner.text,
      purposes: {
        ...purposes,
        analytics: own?.purposes?.analytics || purposes.analytics,
        media: own?.purposes?.media || purposes.media,
      },
      policyPath: own?.policyPath || '/cookies',
    },
    words: { consent: words.consent, cookies: words.cookies },
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
