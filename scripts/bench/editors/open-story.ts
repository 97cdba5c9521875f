import type { Page } from '@playwright/test'

/**
 * The newest story that visitors see, open in Presentation.
 *
 * @returns its public address
 */
export async function openStory(studio: Page, visitor: Page, site: string): Promise<string> {
  // Studio's own list begins with stories that are drafts or have an hour to come.
  await visitor.goto(`${site}/news`)
  const newest = visitor.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first()
  const path = (await newest.getAttribute('href')) ?? '/'
  await studio.goto(`${site}/studio/presentation?preview=${encodeURIComponent(path)}`)
  await studio.getByTestId('field-title').getByRole('textbox').first().waitFor({ timeout: 120_000 })
  await studio.frameLocator('iframe').locator('sanity-visual-editing').waitFor({ state: 'attached', timeout: 120_000 })
  return `${site}${path}`
}
