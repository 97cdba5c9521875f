import { expect, test } from 'vitest'
import { ask, rawAnswer } from '../testing/ask.ts'
import { aPage, reference, type FixtureDocument } from '../testing/documents.ts'
import { siteFrame } from './site-settings.query.ts'

const settings: FixtureDocument = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: 'Sample Group',
  url: 'https://sample.example.org',
  locale: 'en-GB',
  timezone: 'Europe/London',
  citationStyle: 'vancouver',
  accessibilityContact: 'access@example.org',
  crossrefMailto: 'private@example.org',
  navigation: [
    { _key: 'a', label: 'News', href: '/news' },
    { _key: 'b', label: 'Trick', href: 'javascript:alert(1)' },
  ],
  analytics: [{ _key: 'p', provider: 'plausible', id: 'sample.example.org' }],
  consent: { version: 2, heading: 'Cookies', text: 'Sample text.', policyPage: reference('page-cookies') },
}

test('the frame of the site has its name, menus, consent texts and the paths of its fixed pages', async () => {
  const { answer, dropped } = await ask(siteFrame, {}, [settings, aPage('cookies'), aPage('accessibility')])
  expect(answer).toMatchObject({
    name: 'Sample Group',
    logo: null,
    contact: { email: null, phone: null },
    navigation: [{ label: 'News', href: '/news' }],
    analytics: [{ provider: 'plausible', id: 'sample.example.org', host: null }],
    consent: { version: 2, policyPath: '/cookies' },
  })
  expect(dropped).toMatchObject([{ field: 'href' }])
})

test('the address that only imports need stays out of the site', async () => {
  expect(JSON.stringify(await rawAnswer(siteFrame, {}, [settings]))).not.toContain('private@example.org')
})

test('English is spoken until another language is chosen, and a region of another language counts for nothing', async () => {
  const pages = [aPage('cookies'), aPage('accessibility')]
  expect((await ask(siteFrame, {}, [settings, ...pages])).answer).toMatchObject({ language: 'en', locale: 'en-GB' })
  const spanish = { ...settings, language: 'es' }
  expect((await ask(siteFrame, {}, [spanish, ...pages])).answer).toMatchObject({ language: 'es', locale: 'es' })
})

test('before the settings were first saved there is no frame', async () => {
  expect((await ask(siteFrame, {}, [])).answer).toBeNull()
})

test('settings without a time zone are refused, and the field named', async () => {
  const raw = await rawAnswer(siteFrame, {}, [{ ...settings, timezone: null }, aPage('cookies')])
  expect(siteFrame.shape.safeParse(raw).error?.issues.map((issue) => issue.path)).toEqual([['timezone']])
})
