import type { AnalyticsAdapter, PlausibleFunction, VendorPage } from './adapter.ts'
import type { AnalyticsConfiguration } from './configuration.ts'
import { vendorTraces } from './traces.ts'

/**
 * Plausible, hosted or self-hosted (https://plausible.io/docs/script-extensions). An id that begins with `pa-` names a
 * site's own script; a domain uses the script that every server has, in the variant that counts no page by itself.
 */
export function adapter({ id, host }: AnalyticsConfiguration, page: VendorPage): AnalyticsAdapter {
  const { globals } = page
  return {
    cookies: vendorTraces.plausible.cookies,
    load() {
      if (!id.startsWith('pa-')) {
        return page.loadScript(`${host}/js/script.manual.js`, { 'data-domain': id, 'data-api': `${host}/api/event` })
      }
      const queue = commandQueue()
      queue.o = { autoCapturePageviews: false, endpoint: `${host}/api/event` }
      globals.plausible = queue
      return page.loadScript(`${host}/js/${id}.js`)
    },
    // The older script calls the address `u`, the newer one `url`.
    pageview: ({ url }) => globals.plausible?.('pageview', { u: url, url }),
    event: (name, properties, { url }) => globals.plausible?.(name, { props: properties, u: url, url }),
    // Plausible's opt-out is a mark in localStorage: it would itself be storage after a no.
    revoke() {
      globals.plausible = undefined
    },
  }
}

function commandQueue(): PlausibleFunction {
  const queue: PlausibleFunction = (...command) => (queue.q ??= []).push(command)
  return queue
}
