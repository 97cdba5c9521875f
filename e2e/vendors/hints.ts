import type { Page } from '@playwright/test'

/** Origins beside the page's own that its `<link>` elements ask the browser to fetch from or connect to. */
export async function hintsElsewhere(page: Page): Promise<readonly string[]> {
  const hints = 'preconnect dns-prefetch prefetch preload modulepreload prerender'.split(' ')
  const links = page.locator(hints.map((hint) => `link[rel~="${hint}"]`).join())
  const origins = await links.evaluateAll((all) =>
    all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).origin),
  )
  const own = new URL(page.url()).origin
  return origins.filter((origin) => origin !== own)
}
