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
  requestAnimationFrame(() => whenIdle(layOutSome))
}

/** Short enough that nobody notices having waited for it. */
const atOnceMs = 5

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work)
  else setTimeout(work)
}
