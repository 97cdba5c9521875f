import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { consentHeadScript } from '../../components/consent/head-script.ts'
import { analyticsConfigurations } from '../../lib/analytics/configuration.ts'
import { contentSecurityPolicySources } from '../../lib/analytics/csp-sources.ts'
import { resolveLake } from '../../sanity/env.ts'
import { previewCookieName } from '../../sanity/preview/preview-session.ts'
import { MissingPage } from './missing-page.ts'
import type { PageGuard } from './page-guard.ts'

export interface RefreshableGuard extends PageGuard {
  /** Reads again what depends on content: the analytics services of the site settings, the 404 page. */
  refresh(): void
}

const analyticsQuery = '*[_id == "siteSettings"][0].analytics'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const analyticsSettings = z
  .array(z.object({ provider: text, id: text, host: text }))
  .nullable()
  .catch(null)

/** The security headers of this site: they follow the analytics services that the site settings name. */
export async function createGuard(client: SanityClient, origin: string, siteUrl: string): Promise<RefreshableGuard> {
  const read = async () => {
    const settings = analyticsSettings.parse(await client.fetch<unknown>(analyticsQuery))
    return contentSecurityPolicySources(analyticsConfigurations(settings ?? []).configurations)
  }
  let sources = await read()
  const missingPage = new MissingPage(siteUrl)
  return {
    inlineScripts: [consentHeadScript],
    visitorSources: () => sources,
    hostedSources: resolveLake().kind === 'hosted' ? hostedSources : [],
    secure: origin.startsWith('https:'),
    previewCookie: previewCookieName,
    missingPage,
    refresh: () => {
      void missingPage.refresh()
      read().then(
        (fresh) => {
          sources = fresh
        },
        (fault: unknown) =>
          console.warn(`The site settings could not be read; the page policy stays. ${String(fault)}`),
      )
    },
  }
}

const hostedSources = ['https://*.sanity.io', 'wss://*.sanity.io', 'https://cdn.sanity.io', 'https://*.sanity.studio']
