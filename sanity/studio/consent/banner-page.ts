import type { BannerWords } from '#lib/consent/banner-words.ts'

/** How the page in the preview is looked at. */
export type Scheme = 'light' | 'dark'

/**
 * Turns a page of the site into one that only shows: the banner as a first visitor sees it, with other words in it. Its
 * scripts are taken out and nothing in it can be pressed, so it stores nothing and tells nobody anything.
 *
 * @param html a page of the site
 * @returns HTML for the `srcdoc` of a frame; `null` when the page has no banner
 */
export function bannerPage(html: string, words: BannerWords, scheme: Scheme): string | null {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const banner = page.querySelector<HTMLElement>('section[aria-labelledby="cookie-banner-heading"]')
  if (!banner) return null
  for (const script of page.querySelectorAll('script, link[as="script"], noscript')) script.remove()
  page.documentElement.removeAttribute('data-consent')
  colour(page.documentElement, scheme)
  page.body.inert = true
  // Where no script may run, as in the preview's frame, the site itself would hide it.
  banner.style.display = 'block'
  writeWords(banner, words)
  return `<!doctype html>${page.documentElement.outerHTML}`
}

/** A built style sheet does not know `light-dark()`: two variables stand for it, as Lightning CSS writes them. */
function colour({ style }: HTMLElement, scheme: Scheme): void {
  style.colorScheme = scheme
  for (const one of ['light', 'dark']) style.setProperty(`--lightningcss-${one}`, one === scheme ? 'initial' : ' ')
}

function writeWords(banner: HTMLElement, words: BannerWords): void {
  setText(banner.querySelector('h2'), words.heading)
  const [first, ...others] = banner.querySelectorAll('p')
  for (const paragraph of others) paragraph.remove()
  first?.replaceWith(
    ...words.paragraphs.map((text) => {
      const paragraph = first.cloneNode()
      paragraph.textContent = text
      return paragraph
    }),
  )
  setText(banner.querySelector('button[value="accept"]'), words.accept)
  setText(banner.querySelector('button[value="reject"]'), words.reject)
  setText(banner.querySelector('a'), words.findOutMore)
}

function setText(element: Element | null, text: string): void {
  if (element) element.textContent = text
}
