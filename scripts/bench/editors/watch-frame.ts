import type { Page } from '@playwright/test'

/** Milliseconds since a key or a click, told by the browser's own clock. */
export interface Seen {
  /** Until the changed heading had been painted. */
  readonly painted: number
  /** For which the page that took the key did nothing but take it. */
  readonly taking: number
}

/** Begins to wait for the heading in the page's frame to hold `wanted`, and gives what passed since the next key or click. */
export async function sinceNextInput(page: Page, wanted: string): Promise<{ seen: () => Promise<Seen> }> {
  const handle = await page.evaluateHandle((expected) => {
    const frame = document.querySelector('iframe')?.contentWindow
    if (!frame) throw new Error('There is no frame to watch.')
    let begun = 0
    let taking = 0
    const begin = () => {
      begun ||= performance.now()
    }
    /** Tells how late it is once everything that is due at this moment is done. */
    const afterwards = (tell: (milliseconds: number) => void) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => tell(performance.now() - begun), { once: true })
      port1.start()
      port2.postMessage(null)
    }
    const take = () =>
      afterwards((milliseconds) => {
        taking = milliseconds
      })
    document.addEventListener('keydown', begin, { capture: true, once: true })
    document.addEventListener('click', begin, { capture: true, once: true })
    document.addEventListener('input', take, { capture: true, once: true })
    const seen = new Promise<Seen>((resolve, reject) => {
      setTimeout(() => reject(new Error(`"${expected}" did not show in the frame within a minute.`)), 60_000)
      const paint = () => afterwards((painted) => resolve({ painted, taking }))
      const look = () => {
        if (begun === 0 || !frame.document.querySelector('h1')?.textContent?.includes(expected)) return
        observer.disconnect()
        frame.requestAnimationFrame(paint)
      }
      const observer = new MutationObserver(look)
      observer.observe(frame.document, { subtree: true, childList: true, characterData: true })
    })
    return { seen }
  }, wanted)
  return { seen: () => handle.evaluate(({ seen }) => seen) }
}
