import type { Page } from '@playwright/test'
import type { StorageKind } from './observation.ts'

interface StoredItem {
  readonly kind: StorageKind
  readonly name: string
}

/** What the page's own origin keeps, beside cookies; pages that do not come by https have no caches and no files. */
export async function storedItems(page: Page): Promise<readonly StoredItem[]> {
  const names = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: 'caches' in window ? await caches.keys() : [],
    files: window.isSecureContext ? await Array.fromAsync((await navigator.storage.getDirectory()).keys()) : [],
  }))
  return [
    ...itemsOf('local storage', names.local),
    ...itemsOf('session storage', names.session),
    ...itemsOf('database', names.databases),
    ...itemsOf('cache', names.caches),
    ...itemsOf('file', names.files),
  ]
}

function itemsOf(kind: StorageKind, names: readonly string[]): readonly StoredItem[] {
  return names.map((name) => ({ kind, name }))
}
