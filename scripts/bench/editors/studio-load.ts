import type { Page } from '@playwright/test'
import { required } from '../../../e2e/fixtures/running-site.ts'
import type { Metric } from '../metric.ts'

/** Studio's first load with an empty cache, up to its desk: what it asks for, from whom, and what it complains about. */
export async function firstStudioLoad(page: Page, site: string): Promise<Metric> {
  const complaints: string[] = []
  const asked: URL[] = []
  let bytes = 0
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  page.on('request', (request) => asked.push(new URL(request.url())))
  page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => {
      bytes += responseBodySize
    })
  })
  const begun = performance.now()
  await page.goto(`${site}/studio#token=${required('LABWIRE_E2E_TOKEN')}`)
  await page.getByText('Publications', { exact: true }).waitFor({ timeout: 120_000 })
  const seconds = (performance.now() - begun) / 1000
  const ofNetwork = asked.filter(({ protocol }) => /^(https?|wss?):$/.test(protocol))
  const elsewhere = ofNetwork.filter(({ host }) => host !== new URL(site).host)
  return {
    name: 'editors:studio-first-load-faults',
    ratio: complaints.length + elsewhere.length,
    goal: 0,
    better: 'lower',
    note: [
      `${complaints.length} console errors and ${elsewhere.length} requests to other hosts, out of ${ofNetwork.length} requests and ${(bytes / 1_048_576).toFixed(1)} MB as sent, in ${seconds.toFixed(1)} s to the desk`,
      ...complaints,
      ...elsewhere.map(({ href }) => href),
    ].join('; '),
  }
}
