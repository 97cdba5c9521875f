import { expect, test } from 'vitest'
import { registeredServices } from '#lib/analytics/registry.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { draftLinkCookieName } from '#sanity/draft-links/draft-link.ts'
import { perspectiveCookieName } from './current-view.ts'
import { draftModeCookieName } from './enable-draft-mode.ts'
import { previewCookieName } from './preview-session.ts'

test('every cookie of a preview stands on the cookie policy page', () => {
  const [ownServices] = registeredServices([], siteLanguage('en').words.cookies)
  const listed = ownServices?.entries.map(({ name }) => name)
  for (const name of [draftLinkCookieName, perspectiveCookieName, draftModeCookieName, previewCookieName]) {
    expect(listed).toContain(name)
  }
})
