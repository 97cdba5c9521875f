import type { Page } from '@playwright/test'

/**
 * Begins to wait for the heading in the page's frame to hold `wanted`, and gives the milliseconds since the next key or
 * click, both told by the browser's own clock.
 */
export async function sinceNextInput(page: Page, wanted: string): Promise<{ elapsed: () => Promise<number> }> {
  const handle = await page.evaluateHandle((expected) => {
    const shown = document.querySelector('iframe')?.contentDocument
    if (!shown) throw new Error('There is no frame to watch.')
    let begun = 0
    const begin = () => {
      begun ||= performance.now()
    }
    document.addEventListener('keydown', begin, { capture: true, once: true })
    document.addEventListener('pointerdown', begin, { capture: true, once: true })
    const elapsed = new Promise<number>((resolve) => {
      const look = () => {
        if (begun === 0 || !shown.querySelector('h1')?.textContent?.includes(expected)) return
        observer.disconnect()
        resolve(performance.now() - begun)
      }
      const observer = new MutationObserver(look)
      observer.observe(shown, { subtree: true, childList: true, characterData: true })
    })
    return { elapsed }
  }, wanted)
  return { elapsed: () => handle.evaluate(({ elapsed }) => elapsed) }
}
