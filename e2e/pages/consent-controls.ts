import type { Locator, Page } from '@playwright/test'

/** The controls about cookies that every page has. */
export interface ConsentControls {
  readonly banner: Locator
  readonly accept: Locator
  readonly reject: Locator
  readonly findOutMore: Locator
  /** In the footer. */
  readonly settings: Locator
  readonly panel: Locator
  readonly analyticsBox: Locator
  readonly mediaBox: Locator
  readonly save: Locator
  readonly acceptAll: Locator
  readonly rejectAll: Locator
  /** What the head script and the provider say about this visitor. */
  answer(): Promise<string | null>
}

export function consentControls(page: Page): ConsentControls {
  const banner = page.getByRole('region', { name: 'Cookies on this website' })
  const panel = page.getByRole('dialog', { name: 'Cookie settings' })
  return {
    banner,
    accept: banner.getByRole('button', { name: 'Accept all cookies', exact: true }),
    reject: banner.getByRole('button', { name: 'Reject all non-essential cookies', exact: true }),
    findOutMore: banner.getByRole('link', { name: 'Find out more', exact: true }),
    settings: page.getByRole('contentinfo').getByRole('button', { name: 'Cookie settings' }),
    panel,
    analyticsBox: panel.getByRole('checkbox', { name: 'Analytics' }),
    mediaBox: panel.getByRole('checkbox', { name: 'Embedded media' }),
    save: panel.getByRole('button', { name: 'Save my choices' }),
    acceptAll: panel.getByRole('button', { name: 'Accept all' }),
    rejectAll: panel.getByRole('button', { name: 'Reject all' }),
    answer: () => page.locator('html').getAttribute('data-consent'),
  }
}
