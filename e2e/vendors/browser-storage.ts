import type { Page } from '@playwright/test'

/** Everything that a page of the site has stored in the browser, by name. */
export interface StoredNames {
  readonly cookies: readonly string[]
  readonly localStorage: readonly string[]
  readonly sessionStorage: readonly string[]
  readonly databases: readonly string[]
  readonly caches: readonly string[]
  readonly files: readonly string[]
  readonly serviceWorkers: number
}

export async function storedNames(page: Page): Promise<StoredNames> {
  const cookies = await page.context().cookies()
  const inPage = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
    files: await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  return { cookies: cookies.map(({ name }) => name), ...inPage }
}

export const nothingStored: StoredNames = {
  cookies: [],
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
  files: [],
  serviceWorkers: 0,
}

/** Only the choice itself. */
export const onlyTheChoice: StoredNames = { ...nothingStored, cookies: ['labwire-consent'] }
