import type { Page, Response } from '@playwright/test'

const relations = 'preconnect dns-prefetch prefetch preload modulepreload prerender'.split(' ')

/**
 * Hosts beside the page's own that a page asks the browser to connect to, or to fetch from, ahead of any need: by its
 * elements, by its speculation rules, or by the `Link` header of its answer. Not every browser follows them in a test.
 */
export async function hintedHosts(page: Page, answer: Response | null): Promise<readonly string[]> {
  const links = page.locator(relations.map((relation) => `link[rel~="${relation}"]`).join())
  const rules = page.locator('script[type="speculationrules"]')
  const addresses = [
    ...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))),
    ...(await rules.allTextContents()).flatMap((text) => text.match(/https?:\/\/[^"\s]+/g) ?? []),
    ...(answer?.headers()['link']?.match(/(?<=<)[^>]+(?=>)/g) ?? []),
  ]
  const site = new URL(page.url())
  const hosts = addresses.flatMap((address) => (URL.canParse(address, site) ? [new URL(address, site).host] : []))
  return [...new Set(hosts)].filter((host) => host !== '' && host !== site.host)
}
