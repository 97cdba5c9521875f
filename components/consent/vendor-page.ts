import type { VendorPage } from '#lib/analytics/adapter.ts'
import { reportedAddress } from '#lib/analytics/reported-address.ts'

/** The browser's window as the analytics adapters see it. */
export function vendorPage(): VendorPage {
  // Services read it themselves, and the page before may have been one of search results.
  Object.defineProperty(document, 'referrer', { configurable: true, value: reportedAddress(document.referrer) })
  return {
    globals: window,
    loadScript: (address, attributes = {}) =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script')
        for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value)
        script.addEventListener('load', () => resolve())
        script.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)))
        script.async = true
        script.src = address
        document.head.append(script)
      }),
  }
}
