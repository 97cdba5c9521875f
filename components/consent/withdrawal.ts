import type { AnalyticsConfiguration } from '#lib/analytics/configuration.ts'
import { fitsPattern, vendorTraces, type VendorTraces } from '#lib/analytics/traces.ts'
import { eraseTraces, type EraseableStorage, type StoragePage } from '#lib/consent/erase-traces.ts'

/**
 * From now on until the reload this document can send nothing but the choice itself, whatever a service's script still
 * tries: beacons at the page's end, images, requests with functions that it took hold of earlier.
 */
export function sealPage(): void {
  const seal = document.createElement('meta')
  seal.httpEquiv = 'Content-Security-Policy'
  seal.content = `connect-src ${location.origin}/api/consent; img-src 'none'; script-src 'none'; frame-src 'none'`
  document.head.append(seal)
}

/** Erases what the configured services keep in this browser for this site. */
export function eraseVendorTraces(configurations: readonly AnalyticsConfiguration[]): void {
  const isKnown = (kind: keyof VendorTraces) => (name: string) =>
    configurations.some(({ provider }) => vendorTraces[provider][kind].some((pattern) => fitsPattern(name, pattern)))
  eraseTraces(storagePage(), {
    cookie: isKnown('cookies'),
    localStorage: isKnown('localStorage'),
    sessionStorage: isKnown('sessionStorage'),
  })
}

function storagePage(): StoragePage {
  return {
    cookies: () => document.cookie,
    setCookie(cookie) {
      document.cookie = cookie
    },
    hostname: location.hostname,
    pathname: location.pathname,
    localStorage: storageOrNull(() => localStorage),
    sessionStorage: storageOrNull(() => sessionStorage),
  }
}

/** A browser that blocks storage throws when it is asked for it. */
function storageOrNull(storage: () => EraseableStorage): EraseableStorage | null {
  try {
    return storage()
  } catch {
    return null
  }
}
