import { describe, expect, test } from 'vitest'
import type { PageView } from './adapter.ts'
import { analyticsProviders, type AnalyticsConfiguration } from './configuration.ts'
import { adapter as ga4Adapter } from './ga4.ts'
import { importAdapter } from './import-adapter.ts'
import { adapter as matomoAdapter } from './matomo.ts'
import { adapter as plausibleAdapter } from './plausible.ts'
import { adapter as posthogAdapter } from './posthog.ts'
import { recordingPage } from './testing/recording-page.ts'
import { adapter as umamiAdapter } from './umami.ts'

const view: PageView = { url: 'https://news.example/a', title: 'A', referrer: 'https://search.example/' }
const host = 'https://stats.example'

function noting() {
  const calls: unknown[][] = []
  return { calls, note: (...call: unknown[]) => void calls.push(call) }
}

const commands = (layer: unknown[] | undefined) => layer?.map((command) => Object.values(Object(command)))

test.each(analyticsProviders)('%s does nothing to the page before it is loaded', async (provider) => {
  const page = recordingPage()
  await importAdapter({ provider, id: '1', host }, page)
  expect(page.globals).toEqual({})
  expect(page.scripts).toEqual([])
})

describe('Plausible', () => {
  const configuration: AnalyticsConfiguration = { provider: 'plausible', id: 'news.example', host }

  test('loads the script that counts no page by itself, and reports to the same server', async () => {
    const page = recordingPage()
    await plausibleAdapter(configuration, page).load()
    expect(page.scripts).toEqual([
      {
        address: `${host}/js/script.manual.js`,
        attributes: { 'data-domain': 'news.example', 'data-api': `${host}/api/event` },
      },
    ])
  })

  test('loads a site’s own script with automatic page counts switched off', async () => {
    const page = recordingPage()
    await plausibleAdapter({ ...configuration, id: 'pa-abcdefgh' }, page).load()
    expect(page.scripts[0]?.address).toBe(`${host}/js/pa-abcdefgh.js`)
    expect(page.globals.plausible?.o).toEqual({ autoCapturePageviews: false, endpoint: `${host}/api/event` })
    page.globals.plausible?.('early')
    expect(page.globals.plausible?.q).toEqual([['early']])
  })

  test('reports pages and events, and stops', () => {
    const page = recordingPage()
    const { calls, note } = noting()
    page.globals.plausible = note
    const adapter = plausibleAdapter(configuration, page)
    adapter.pageview(view)
    adapter.event('Download', { file: 'paper.pdf' }, view)
    adapter.revoke()
    adapter.pageview(view)
    expect(calls).toEqual([
      ['pageview', { u: view.url, url: view.url }],
      ['Download', { props: { file: 'paper.pdf' }, u: view.url, url: view.url }],
    ])
  })
})

describe('Umami', () => {
  const id = '94db1cb1-74f4-4a40-ad6c-962362670409'
  const configuration: AnalyticsConfiguration = { provider: 'umami', id, host }

  test('loads without counting pages by itself', async () => {
    const page = recordingPage()
    await umamiAdapter(configuration, page).load()
    expect(page.scripts).toEqual([
      { address: `${host}/script.js`, attributes: { 'data-website-id': id, 'data-auto-track': 'false' } },
    ])
  })

  test('reports pages with what Umami knows besides, and events, and stops', () => {
    const page = recordingPage()
    const sent: unknown[] = []
    page.globals.umami = {
      track: (change: (defaults: object) => object) => sent.push(change({ website: id, url: 'old' })),
    }
    const adapter = umamiAdapter(configuration, page)
    adapter.pageview(view)
    adapter.event('Cite', { style: 'bibtex' }, view)
    adapter.revoke()
    adapter.event('Cite', {}, view)
    expect(sent).toEqual([
      { website: id, ...view },
      { website: id, ...view, name: 'Cite', data: { style: 'bibtex' } },
    ])
  })
})

describe('Matomo', () => {
  const configuration: AnalyticsConfiguration = { provider: 'matomo', id: '7', host }

  test('sets its server and site before its script runs, and counts no page by itself', async () => {
    let seen: unknown
    const page = recordingPage((globals) => {
      seen = structuredClone(globals._paq)
    })
    await matomoAdapter(configuration, page).load()
    expect(page.scripts).toEqual([{ address: `${host}/matomo.js`, attributes: {} }])
    expect(seen).toEqual([
      ['setTrackerUrl', `${host}/matomo.php`],
      ['setSiteId', '7'],
      ['setVisitorCookieTimeout', 15_724_800],
      ['setReferralCookieTimeout', 15_724_800],
    ])
  })

  test('reports pages and events to whatever Matomo has put in place, and opts out', () => {
    const page = recordingPage()
    const { calls, note } = noting()
    const adapter = matomoAdapter(configuration, page)
    page.globals._paq = { push: note }
    adapter.pageview(view)
    adapter.event('Outbound link', { url: 'https://doi.org' }, view)
    adapter.revoke()
    expect(calls.flat()).toEqual([
      ['setReferrerUrl', view.referrer],
      ['setCustomUrl', view.url],
      ['setDocumentTitle', view.title],
      ['trackPageView'],
      ['trackEvent', 'site', 'Outbound link', 'https://doi.org'],
      ['optUserOut'],
      ['deleteCookies'],
    ])
  })
})

describe('Google Analytics 4', () => {
  const configuration: AnalyticsConfiguration = {
    provider: 'ga4',
    id: 'G-ABCD',
    host: 'https://www.googletagmanager.com',
  }
  test('denies every signal first, then grants analytics alone, then configures, and only then fetches the tag', async () => {
    let seen: unknown[] = []
    const page = recordingPage(({ dataLayer }) => {
      seen = [...(dataLayer ?? [])]
    })
    await ga4Adapter(configuration, page).load()
    const [first, second, third, fourth] = commands(seen) ?? []
    expect(first).toEqual(['consent', 'default', expect.any(Object)])
    const signals = Object(first?.[2])
    expect(new Set(Object.values(signals))).toEqual(new Set(['denied']))
    expect(Object.keys(signals)).toEqual(
      expect.arrayContaining(['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage']),
    )
    expect(second).toEqual(['js', expect.any(Date)])
    expect(third).toEqual(['consent', 'update', { analytics_storage: 'granted' }])
    expect(fourth).toEqual([
      'config',
      'G-ABCD',
      {
        send_page_view: false,
        cookie_expires: 15_724_800,
        allow_google_signals: false,
        allow_ad_personalization_signals: false,
      },
    ])
    expect(seen).toHaveLength(4)
    expect(page.scripts).toEqual([{ address: 'https://www.googletagmanager.com/gtag/js?id=G-ABCD', attributes: {} }])
  })

  test('speaks in argument lists, the only form that Google’s tag takes for a command', async () => {
    const page = recordingPage()
    await ga4Adapter(configuration, page).load()
    expect(page.globals.dataLayer?.map((command) => Object.prototype.toString.call(command))).toEqual(
      Array(4).fill('[object Arguments]'),
    )
  })

  test('sends to a tagging server of one’s own when there is one', async () => {
    const page = recordingPage()
    await ga4Adapter({ ...configuration, host: 'https://tags.example' }, page).load()
    expect(page.scripts[0]?.address).toBe('https://tags.example/gtag/js?id=G-ABCD')
    expect(commands(page.globals.dataLayer)?.[3]?.[2]).toMatchObject({ server_container_url: 'https://tags.example' })
  })

  test('reports pages and events, and is switched off by Google’s own flag', () => {
    const page = recordingPage()
    const adapter = ga4Adapter(configuration, page)
    adapter.pageview(view)
    adapter.event('Outbound link', { url: 'https://doi.org' }, view)
    adapter.revoke()
    expect(commands(page.globals.dataLayer)).toEqual([
      ['set', { page_location: view.url, page_title: 'A', page_referrer: view.referrer }],
      ['event', 'page_view', { send_to: 'G-ABCD' }],
      ['event', 'outbound_link', { url: 'https://doi.org', send_to: 'G-ABCD' }],
      ['consent', 'update', { analytics_storage: 'denied' }],
    ])
    expect(Reflect.get(page.globals, 'ga-disable-G-ABCD')).toBe(true)
  })

  test('keeps event names within forty letters', () => {
    const page = recordingPage()
    ga4Adapter(configuration, page).event(`${'Very '.repeat(20)}long`, {}, view)
    expect(String(commands(page.globals.dataLayer)?.[0]?.[1])).toHaveLength(40)
  })
})

describe('PostHog', () => {
  const configuration: AnalyticsConfiguration = { provider: 'posthog', id: 'phc_1', host: 'https://eu.i.posthog.com' }

  test('starts with everything off that it would collect by itself, and reports', async () => {
    const { calls, note } = noting()
    const page = recordingPage((globals) => {
      globals.posthog = {
        init: (...call) => note('init', ...call),
        capture: (...call) => note('capture', ...call),
        opt_out_capturing: () => note('opt out'),
      }
    })
    const adapter = posthogAdapter(configuration, page)
    await adapter.load()
    adapter.pageview(view)
    adapter.event('Cite', { style: 'ris' }, view)
    adapter.revoke()
    expect(page.scripts[0]?.address).toBe('https://eu-assets.i.posthog.com/static/array.js')
    expect(calls).toEqual([
      [
        'init',
        'phc_1',
        {
          api_host: configuration.host,
          autocapture: false,
          capture_pageview: false,
          capture_pageleave: false,
          capture_dead_clicks: false,
          capture_performance: false,
          disable_session_recording: true,
          disable_surveys: true,
          disable_external_dependency_loading: true,
          advanced_disable_flags: true,
          person_profiles: 'identified_only',
          cookie_expiration: 182,
          before_send: expect.any(Function),
        },
      ],
      ['capture', '$pageview', { $current_url: view.url, $title: 'A', $referrer: view.referrer }],
      ['capture', 'Cite', { $current_url: view.url, $title: 'A', $referrer: view.referrer, style: 'ris' }],
      ['opt out'],
    ])
    expect(JSON.stringify(calls)).not.toContain('cookieless')
  })

  test('takes queries out of whatever PostHog adds by itself, and titles that hold them', async () => {
    let send: unknown
    const page = recordingPage((globals) => {
      globals.posthog = {
        init: (_key, options) => (send = Reflect.get(options, 'before_send')),
        capture: () => {},
        opt_out_capturing: () => {},
      }
    })
    await posthogAdapter(configuration, page).load()
    const timestamp = new Date()
    const capture = {
      event: '$pageview',
      timestamp,
      properties: {
        $title: '/search',
        title: 'Search for “iron”',
        $session_entry_url: 'https://n.example/search?q=iron',
      },
      $set_once: {
        $initial_referrer: 'https://n.example/search?q=iron',
        lists: ['https://n.example/?q=iron', 1, null],
      },
    }
    expect(typeof send === 'function' && send(capture)).toEqual({
      event: '$pageview',
      timestamp,
      properties: { $title: '/search', title: '/search', $session_entry_url: 'https://n.example/search' },
      $set_once: { $initial_referrer: 'https://n.example/search', lists: ['https://n.example/', 1, null] },
    })
    expect(typeof send === 'function' && send(null)).toBeNull()
  })

  test('fetches its script from one’s own server when it is self-hosted', async () => {
    const page = recordingPage()
    for (const own of [host, 'https://eu.i.posthog.com/behind', 'https://stats.example/?https://eu.i.posthog.com']) {
      await posthogAdapter({ ...configuration, host: own }, page).load()
      expect(page.scripts.at(-1)?.address).toBe(`${own}/static/array.js`)
    }
  })
})
