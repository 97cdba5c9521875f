import { AsyncLocalStorage } from 'node:async_hooks'

/** What the process around the site knows of pages that have just moved, and whose redirects are being written. */
export interface MovingPages {
  /** Told when content has changed, and before a page is made from it. */
  changed(): void
  /** Where the page that stood at `path` a moment ago stands now; null when none did. Looks first, if something changed. */
  movedTo(path: string): Promise<string | null>
}

declare global {
  var labwireMovingPages: MovingPages | undefined
}

/**
 * Lets the site ask `pages`. On `globalThis`, because Next has its own copy of this module; a site that runs in another
 * process has nobody to ask, and knows the redirects that are written.
 */
export function letSiteAsk(pages: MovingPages): void {
  // What is asked of the lake for this is no part of the page in whose making it is asked: Next would keep it with the page.
  const outsideOfPage = AsyncLocalStorage.snapshot()
  globalThis.labwireMovingPages = {
    changed: () => pages.changed(),
    movedTo: (path) => outsideOfPage(() => pages.movedTo(path)),
  }
}

/** To be called when content has changed, before pages made from it expire. */
export function noteChange(): void {
  globalThis.labwireMovingPages?.changed()
}

/** Where the page that stood at `path` until just now has gone, before there is a redirect; null when nowhere. */
export async function justMovedTo(path: string): Promise<string | null> {
  return (await globalThis.labwireMovingPages?.movedTo(path)) ?? null
}
