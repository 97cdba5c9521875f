import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { consentHeadScript } from '../../components/consent/head-script.ts'
import { themeScript } from '../../components/layout/theme-script.ts'
import { contentSecurityPolicySources } from '../../lib/analytics/csp-sources.ts'
import { storedAnalytics } from '../../lib/analytics/stored-settings.ts'
import { consentQuestion } from '../../lib/consent/consent-setup.ts'
import { resolveLake } from '../../sanity/env.ts'
import { draftLinkCookieName } from '../../sanity/draft-links/draft-link.ts'
import { previewCookieName } from '../../sanity/preview/preview-session.ts'
import { onceEach } from './once-each.ts'
import { KeptAnswers } from './kept-answers.ts'
import type { PageGuard } from './page-guard.ts'
import { ReadyPages } from './ready-pages.ts'

export interface RefreshableGuard extends PageGuard {
  /** Reads again what every page depends on: the analytics services of the site settings. */
  refresh(): void
}

const retryMs = 5_000

const settingsQuery = '*[_id == "siteSettings"][0]{analytics, "statistics": consent.statisticsUntilObjection}'

const settings = z
  .object({ analytics: storedAnalytics, statistics: z.boolean().nullish().catch(null) })
  .nullable()
  .catch(null)

/** The security headers of this site: they follow the analytics services that the site settings name. */
export async function createGuard(client: SanityClient, origin: string, siteUrl: string): Promise<RefreshableGuard> {
  const tell = onceEach((message) => console.warn(`Site settings, analytics: ${message}`))
  const read = async () => {
    const stored = settings.parse(await client.fetch<unknown>(settingsQuery))
    const { analytics, messages } = consentQuestion({
      analytics: stored?.analytics ?? null,
      consent: { statisticsUntilObjection: stored?.statistics === true },
    })
    tell(messages)
    return contentSecurityPolicySources(analytics)
  }
  let sources = await read()
  /** One after the other: the settings as they were must not come after the settings as they are. */
  let reading = Promise.resolve()
  const refresh = () => {
    reading = reading.then(read).then(
      (fresh) => {
        sources = fresh
      },
      (fault: unknown) => {
        console.warn(`The site settings could not be read; the page policy stays. ${String(fault)}`)
        setTimeout(refresh, retryMs).unref()
      },
    )
  }
  return {
    inlineScripts: [consentHeadScript, themeScript],
    visitorSources: () => sources,
    hostedSources: resolveLake().kind === 'hosted' ? hostedSources : [],
    secure: origin.startsWith('https:'),
    previewCookies: [previewCookieName, draftLinkCookieName],
    readyPages: new ReadyPages(siteUrl),
    keptAnswers: new KeptAnswers(),
    refresh,
  }
}

const hostedSources = ['https://*.sanity.io', 'wss://*.sanity.io', 'https://cdn.sanity.io', 'https://*.sanity.studio']
