import { whenIdle } from '../when-idle.ts'

/**
 * Has the items of long lists laid out that the first picture of the page did without (`.when-near`): from the top, a few
 * at a time, in moments when the browser has nothing else to do, so that no key or tap waits for them.
 */
export function layOutTheRest(): void {
  const waiting = [...document.querySelectorAll<HTMLElement>('.when-near > *')]
  const layOutSome = () => {
    const until = performance.now() + atOnceMs
    do {
      const item = waiting.shift()
      if (!item) return
      item.style.contentVisibility = 'visible'
      // Asking for its size has it laid out now.
      item.getBoundingClientRect()
    } while (performance.now() < until)
    whenIdle(layOutSome)
  }
  whenComplete(() =>
    whenIdle(() => {
      void loadTheirItalics().finally(() => whenIdle(layOutSome))
    }),
  )
}

/** Short enough that nobody notices having waited for it. */
const atOnceMs = 5

/** What a page shows first comes before what it shows later. */
function whenComplete(work: () => void): void {
  if (document.readyState === 'complete') work()
  else addEventListener('load', work, { once: true })
}

/**
 * A font that is there already is used at once; one that comes later has everything laid out again, and is not shown. It
 * is waited for as long as a page may still seem to be arriving.
 */
async function loadTheirItalics(): Promise<void> {
  const italic = document.querySelector('.when-near :is(em, i, cite)')
  if (!italic) return
  const arrival = document.fonts.load(getComputedStyle(italic).font)
  await Promise.race([arrival, new Promise((resolve) => setTimeout(resolve, longestWaitMs))])
}

const longestWaitMs = 1000
