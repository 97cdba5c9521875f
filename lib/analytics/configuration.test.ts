import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyticsConfigurations, analyticsProviders, checkAnalyticsSetting } from './configuration.ts'

const umamiId = '94db1cb1-74f4-4a40-ad6c-962362670409'

describe('an analytics setting', () => {
  test.each([
    [{ provider: 'plausible', id: 'news.example.org' }, 'https://plausible.io'],
    [{ provider: 'plausible', id: 'pa-gYyxvZhkMzdzXBAtSeSNz' }, 'https://plausible.io'],
    [
      { provider: 'plausible', id: 'news.example.org', host: 'https://stats.example.org/' },
      'https://stats.example.org',
    ],
    [{ provider: 'umami', id: umamiId }, 'https://cloud.umami.is'],
    [{ provider: 'umami', id: umamiId, host: 'https://example.org/umami' }, 'https://example.org/umami'],
    [{ provider: 'matomo', id: '7', host: 'https://matomo.example.org//' }, 'https://matomo.example.org'],
    [{ provider: 'ga4', id: 'G-ABCDE12345' }, 'https://www.googletagmanager.com'],
    [{ provider: 'ga4', id: 'G-ABCDE12345', host: 'https://tags.example.org' }, 'https://tags.example.org'],
    [{ provider: 'posthog', id: 'phc_abcdefgh12345' }, 'https://eu.i.posthog.com'],
    [{ provider: 'matomo', id: '1', host: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080'],
    [{ provider: 'matomo', id: '1', host: 'http://vendor.localhost:8080' }, 'http://vendor.localhost:8080'],
    [{ provider: 'matomo', id: '1', host: 'http://localhost:8080' }, 'http://localhost:8080'],
  ])('%j is ready, at %s', (setting, host) => {
    expect(checkAnalyticsSetting(setting)).toEqual({
      ok: true,
      configuration: { provider: setting.provider, id: setting.id, host },
    })
  })

  test('may have spaces around what was typed', () => {
    const checked = checkAnalyticsSetting({ provider: 'matomo', id: ' 7 ', host: ' https://m.example ' })
    expect(checked).toEqual({ ok: true, configuration: { provider: 'matomo', id: '7', host: 'https://m.example' } })
  })

  test.each([
    [
      { provider: 'hotjar', id: '1' },
      'provider',
      '"hotjar" is not a known service: use plausible, umami, matomo, ga4, posthog.',
    ],
    [{}, 'provider', '"" is not a known service'],
    [{ provider: 'matomo', host: 'https://m.example' }, 'id', 'Matomo needs an ID: the number of the site in Matomo.'],
    [{ provider: 'ga4', id: '  ' }, 'id', 'Google Analytics 4 needs an ID'],
    [
      { provider: 'ga4', id: 'UA-12345-1' },
      'id',
      '"UA-12345-1" is not an ID of Google Analytics 4: use the measurement ID',
    ],
    [{ provider: 'matomo', id: '0' }, 'id', '"0" is not an ID of Matomo'],
    [{ provider: 'matomo', id: '1234567890' }, 'id', 'is not an ID of Matomo'],
    [{ provider: 'plausible', id: 'pa-1234567' }, 'id', 'is not an ID of Plausible'],
    [{ provider: 'plausible', id: 'localhost' }, 'id', 'is not an ID of Plausible'],
    [{ provider: 'matomo', id: '7' }, 'host', 'Matomo needs the address of your server'],
    [{ provider: 'matomo', id: '7', host: 'http://m.example' }, 'host', '"http://m.example" is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'http://localhost.evil.example' }, 'host', 'is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'http://notlocalhost' }, 'host', 'is not an https address'],
    [{ provider: 'matomo', id: '7', host: '   ' }, 'host', 'Matomo needs the address of your server'],
    [{ provider: 'matomo', id: '7', host: 'ftp://localhost' }, 'host', 'is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'm.example' }, 'host', '"m.example" is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'javascript:alert(1)' }, 'host', 'is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'https://m.example/?a=b' }, 'host', 'is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'https://m.example/#a' }, 'host', 'is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'https://user@m.example' }, 'host', 'is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'https://:secret@m.example' }, 'host', 'is not an https address'],
    [{ provider: 'matomo', id: '7', host: 'https://m.example/;script-src' }, 'host', 'is not an https address'],
  ])('%j is refused with a message for the editor about its %s', (setting, field, message) => {
    expect(checkAnalyticsSetting(setting)).toEqual({ ok: false, field, message: expect.stringContaining(message) })
  })

  test('that passes can stand in a Content-Security-Policy and in an address, whatever was typed', () => {
    const host = fc.oneof(
      fc.webUrl(),
      fc.webUrl().map((url) => `${url};x`),
      fc.string(),
    )
    const setting = fc.record({
      provider: fc.constantFrom(...analyticsProviders),
      id: fc.oneof(fc.constant('1'), fc.string()),
      host,
    })
    fc.assert(
      fc.property(setting, (typed) => {
        const checked = checkAnalyticsSetting(typed)
        if (!checked.ok) return
        expect(checked.configuration.host).toMatch(/^https?:\/\/[^\s;,'"?#]+[^/]$/)
        expect(checked.configuration.id).toMatch(/^[\w.-]+$/)
      }),
    )
  })
})

describe('the settings of a site', () => {
  const plausible = { provider: 'plausible', id: 'news.example.org', host: 'https://plausible.io' }
  const matomo = { provider: 'matomo', id: '7', host: 'https://m.example' }

  test('may name several services', () => {
    expect(analyticsConfigurations([plausible, matomo])).toEqual({ configurations: [plausible, matomo], messages: [] })
  })

  test('keep what is complete and explain what is not', () => {
    const { configurations, messages } = analyticsConfigurations([
      { provider: 'ga4' },
      plausible,
      { provider: 'other' },
    ])
    expect(configurations).toEqual([plausible])
    expect(messages).toEqual([
      expect.stringMatching(/^Google Analytics 4 needs/),
      expect.stringMatching(/^"other" is not/),
    ])
  })

  test('use a service once', () => {
    const { configurations, messages } = analyticsConfigurations([matomo, { ...matomo, id: '8' }])
    expect(configurations).toEqual([matomo])
    expect(messages).toEqual(['Matomo is listed twice; only the first is used.'])
  })
})
