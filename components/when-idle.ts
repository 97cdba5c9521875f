/**
 * Puts work off until the browser has nothing else to do, so that neither the first picture nor a tap waits for it; a
 * browser that is busy all the time does it after a second.
 */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 1000 })
  else setTimeout(work)
}
