import type { Page, Response } from '@playwright/test'

/** Longest wait for a page to become quiet, in milliseconds. */
const patience = 10_000

/** Paths of the site that the first page links to, itself first; at most `limit`. */
export async function pagesOf(page: Page, start: URL, limit: number): Promise<readonly string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const paths = links.flatMap((link) => {
    const url = URL.canParse(link, start) ? new URL(link, start) : null
    return url?.origin === start.origin && !/\.\w{2,4}$/.test(url.pathname) ? [url.href.split('#', 1).join()] : []
  })
  return [...new Set([start.href, ...paths])].slice(0, limit)
}

/** Opens an address, reads it to its end, and waits until it has become quiet. */
export async function readPage(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address, { waitUntil: 'load', timeout: 3 * patience })
  await page.mouse.wheel(0, 20_000)
  await quiet(page)
  return answer
}

/** Longest wait for a page to reload itself after a choice, in milliseconds. */
const timeToReload = 3_000

/** Waits for what a press brings about; many sites reload after a choice. */
export async function afterwards(page: Page): Promise<void> {
  await page.waitForEvent('load', { timeout: timeToReload }).catch(() => {})
  await quiet(page)
}

/** Services send what they have gathered after some seconds: three, with the most patient one. */
const silence = 3_500

/** Waits until nothing has been requested for as long as a service gathers its reports. */
export async function everythingSent(page: Page): Promise<void> {
  for (let waited = 0; waited < 3 * silence; waited += silence) {
    const another = page.context().waitForEvent('request', { timeout: silence })
    const silent = await another.then(
      () => false,
      () => true,
    )
    if (silent) return
  }
}

/** A page that never falls silent is looked at all the same. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: patience }).catch(() => {})
}
