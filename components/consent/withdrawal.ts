import { isVendorTrace } from '#lib/analytics/traces.ts'
import { eraseTraces, type EraseableStorage, type Reach, type StoragePage } from '#lib/consent/erase-traces.ts'
import { readCookies } from './browser-surroundings.ts'

/**
 * From now on until the reload this document can send nothing but the choice itself, whatever a service's script still
 * tries: beacons at the page's end, images, requests with functions that it took hold of earlier.
 */
export function sealPage(): void {
  const seal = document.createElement('meta')
  seal.httpEquiv = 'Content-Security-Policy'
  seal.content = `default-src 'none'; connect-src ${location.origin}/api/consent; form-action 'self'`
  document.head.append(seal)
}

/** Erases what analytics services keep in this browser for this site, those too that the site has used in the past. */
export function eraseVendorTraces(reach: Reach): void {
  const names = {
    cookie: (name: string) => isVendorTrace('cookies', name),
    localStorage: (key: string) => isVendorTrace('localStorage', key),
    sessionStorage: (key: string) => isVendorTrace('sessionStorage', key),
  }
  eraseTraces(storagePage(), names, reach)
}

function storagePage(): StoragePage {
  return {
    cookies: readCookies,
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
