import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { registeredServices } from '#lib/analytics/registry.ts'
import { consentSetup as setupIn, type ConsentSettings } from '#lib/consent/consent-setup.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { ConsentBanner, ConsentHeadScript } from './consent.tsx'
import { ConsentProvider } from './consent-provider.tsx'
import { ConsentPreferences } from './consent-preferences.tsx'
import { CookieSettingsButton } from './cookie-settings-button.tsx'
import { CookieTable } from './cookie-table.tsx'
import { MediaGate } from './media-gate.tsx'

const { words } = siteLanguage('en')
const consentSetup = (settings: ConsentSettings) => setupIn(settings, words)

const setup = consentSetup({
  consent: { version: 4, text: 'One.\n\nTwo.', policyPath: '/privacy' },
  analytics: [
    { provider: 'ga4', id: 'G-ABCDE12345', host: null },
    { provider: 'matomo', id: '7', host: 'https://stats.example.org' },
  ],
})

/** The texts of all elements that a pattern finds in markup, tags taken out. */
function textsOf(markup: string, pattern: RegExp): string[] {
  return [...markup.matchAll(pattern)].map(([, inner = '']) => inner.replace(/<[^>]+>/g, '').trim())
}

function ids(markup: string): string[] {
  return textsOf(markup, /\bid="([^"]+)"/g)
}

test('the banner is a labelled section in plain HTML, with the three controls of the reference page', () => {
  const html = renderToStaticMarkup(<ConsentBanner setup={setup} />)
  expect(html).toMatch(/^<section [^>]*aria-labelledby="cookie-banner-heading"/)
  expect(textsOf(html, /<h2[^>]*>(.*?)<\/h2>/g)).toEqual(['Cookies on this website'])
  expect(textsOf(html, /<p[^>]*>(.*?)<\/p>/g)).toEqual(['One.', 'Two.'])
  expect(textsOf(html, /<button[^>]*>(.*?)<\/button>/g)).toEqual([
    'Accept all cookies',
    'Reject all non-essential cookies',
  ])
  expect(html).toContain('<a href="/privacy"')
  expect(textsOf(html, /<a[^>]*>(.*?)<\/a>/g)).toEqual(['Find out more'])
  expect(html).not.toMatch(/dialog|aria-modal/)
})

test('a press before any JavaScript posts what was asked and what was pressed', () => {
  const html = renderToStaticMarkup(<ConsentBanner setup={setup} />)
  expect(html).toMatch(/<form [^>]*action="\/api\/consent" method="post"/)
  expect(html).toContain('<input type="hidden" name="version" value="4"/>')
  expect(html).toContain('<input type="hidden" name="asked" value="analytics media"/>')
  expect(textsOf(html, /<button [^>]*value="(\w+)"[^>]*name="choice"/g)).toEqual(['accept', 'reject'])
})

test('under the exception for statistics the banner says what runs, and how to object', () => {
  const lenient = consentSetup({
    consent: { statisticsUntilObjection: true },
    analytics: [{ provider: 'plausible', id: 'news.example.org', host: null }],
  })
  expect(renderToStaticMarkup(<ConsentBanner setup={lenient} />)).toContain('If you object, choose')
  expect(renderToStaticMarkup(<ConsentBanner setup={setup} />)).not.toContain('object')
})

test('accept and reject differ in nothing but their words and values', () => {
  const html = renderToStaticMarkup(<ConsentBanner setup={setup} />)
  const [accept, reject] = [...html.matchAll(/<button ([^>]*)>/g)].map(([, attributes = '']) =>
    attributes.replace(/value="\w+"/, ''),
  )
  expect(accept).toBe(reject)
})

test('in the static HTML every box is off, and there is one for each purpose', () => {
  const html = renderToStaticMarkup(<ConsentPreferences setup={setup} />)
  expect(textsOf(html, /<input [^>]*type="checkbox"[^>]*value="(\w+)"/g)).toEqual(['analytics', 'media'])
  expect(html).not.toMatch(/checked/)
  expect(textsOf(html, /<button[^>]*>(.*?)<\/button>/g)).toEqual(['Save my choices', 'Accept all', 'Reject all'])
})

test('the panel is closed in the static HTML, and its ids differ from those of the policy page', () => {
  const panel = renderToStaticMarkup(<CookieSettingsButton setup={setup} />)
  expect(panel).not.toMatch(/<dialog[^>]* open/)
  const onPolicyPage = ids(renderToStaticMarkup(<ConsentPreferences setup={setup} />))
  expect(ids(panel).filter((id) => onPolicyPage.includes(id))).toEqual([])
})

test('check 22 (GDPR Art. 13): the policy page’s tables say what the registry says, all of it and nothing else', () => {
  const html = renderToStaticMarkup(<CookieTable setup={setup} />)
  const services = registeredServices(setup.analytics, words.cookies)
  expect(textsOf(html, /<th scope="rowgroup"[^>]*>(.*?)<\/th>/g)).toEqual(services.map(({ name }) => name))
  const rows = textsOf(html.replaceAll(/<\/td><td[^>]*>/g, ' | '), /<tr><td>(.*?)<\/td><\/tr>/g)
  const entries = services.flatMap((service) => service.entries)
  expect(rows).toEqual(
    entries.map(
      ({ name, kind, purpose, lifetime }) => `${name} (${words.consent.table.kinds[kind]}) | ${purpose} | ${lifetime}`,
    ),
  )
})

test('check 21: a video is a placeholder in the static HTML, and names no address that a browser would fetch', () => {
  const embedUrl = 'https://www.youtube-nocookie.com/embed/abcdefghijk'
  const html = renderToStaticMarkup(
    <MediaGate
      title="A film"
      embedUrl={embedUrl}
      href="https://youtu.be/abcdefghijk"
      words={{ note: 'Kept at YouTube.', load: 'Load this video from YouTube', watch: 'Watch it at YouTube' }}
    />,
  )
  expect(html).not.toMatch(/iframe|img|\s(src|poster|style)=/)
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://youtu.be/abcdefghijk"'])
  expect(html).toContain('Load this video from YouTube')
})

test('what the page tells its script of services and policy is data, which no browser runs or leaves', () => {
  const analytics = [
    { provider: 'matomo' as const, id: '</script><script>alert(1)</script>', host: 'https://a.example' },
  ]
  const html = renderToStaticMarkup(
    <ConsentProvider policy={setup.policy} analytics={analytics} savedNotice="Saved.">
      <p>page</p>
    </ConsentProvider>,
  )
  const [, attributes = '', json = ''] = /<script ([^>]*)>(.*?)<\/script>$/.exec(html) ?? []
  expect(attributes).toContain('type="application/json"')
  expect(JSON.parse(json)).toEqual({ policy: setup.policy, analytics })
  expect(html.match(/<script/g)).toHaveLength(1)
})

test('the head script stands in the page letter by letter', () => {
  const html = renderToStaticMarkup(<ConsentHeadScript />)
  expect(html).not.toMatch(/&(lt|gt|amp|quot);/)
  expect(html).toMatch(/^<script>\(function\(h,n,s\)\{.*\}\)\(.*\)<\/script>$/)
})

test('what a purpose is for is said in the editors’ words, where they wrote some, in the choices and in the table', () => {
  const inOwnWords = consentSetup({ consent: { version: 4, purposes: { analytics: 'We count.', media: '' } } })
  const services = { ...inOwnWords, policy: setup.policy, analytics: setup.analytics }
  for (const html of [
    renderToStaticMarkup(<ConsentPreferences setup={services} />),
    renderToStaticMarkup(<CookieTable setup={services} />),
  ]) {
    expect(html).toContain('We count.')
    expect(html).toContain('Plays videos from other websites inside our articles.')
  }
})

test('banner, choices, panel and table speak Spanish on a Spanish site, without a word of English', () => {
  const spanish = setupIn({ analytics: setup.analytics }, siteLanguage('es').words)
  const html = [
    <ConsentBanner key="banner" setup={spanish} />,
    <CookieSettingsButton key="settings" setup={spanish} />,
    <CookieTable key="table" setup={spanish} />,
  ]
    .map((part) => renderToStaticMarkup(part))
    .join('')
  for (const phrase of ['Rechazar todas las cookies no esenciales', 'Configuración de cookies', 'Se conserva']) {
    expect(html).toContain(phrase)
  }
  expect(html.replace(/<[^>]+>/g, ' ')).not.toMatch(/\b(the|your|you|with|and|until|days|years|storage|visitors)\b/i)
})
