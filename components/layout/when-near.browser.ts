/**
 * Has the items of long lists laid out that the first picture of the page did without (`.when-near`): from the top, in
 * moments when the browser has nothing else to do, so that no key or tap waits for them.
 */
export function layOutTheRest(): void {
  const waiting = [...document.querySelectorAll<HTMLElement>('.when-near > *')]
  const layOutSome = ({ timeRemaining }: { timeRemaining: () => number }) => {
    do {
      const item = waiting.shift()
      if (!item) return
      item.style.contentVisibility = 'visible'
      // Asking for its size has it laid out now, in the time that is left.
      item.getBoundingClientRect()
    } while (timeRemaining() > enoughMs)
    whenIdle(layOutSome)
  }
  requestAnimationFrame(() => whenIdle(layOutSome))
}

/** Time in which one more item is laid out on a slow phone. */
const enoughMs = 6

function whenIdle(work: (deadline: { timeRemaining: () => number }) => void): void {
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback((deadline) => work({ timeRemaining: () => deadline.timeRemaining() }))
  else setTimeout(work, 0, { timeRemaining: () => 0 })
}
