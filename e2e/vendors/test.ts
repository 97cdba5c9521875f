import type { SanityClient } from '@sanity/client'
import type { APIRequestContext } from '@playwright/test'
import { expect, test as base } from '../fixtures/test.ts'
import { consentControls, type ConsentControls } from '../pages/consent-controls.ts'
import { analyticsSettings, vendorNames, type VendorName } from './reports.ts'
import { startVendors, type VendorServer } from './vendor-server.ts'

interface VendorWorkerParts {
  vendorServer: VendorServer
  /** The services that the pages of the worker's site show at present. */
  shown: ShownServices
}

interface ShownServices {
  names: string
  /** Of the site settings that say so. */
  revision: unknown
}

interface VendorTestParts {
  /** The stub vendors, with an empty log. */
  vendors: VendorServer
  /** Chooses the services in the site settings, and waits until the pages say so; every visitor of a test is a new one. */
  useServices: (names?: readonly VendorName[]) => Promise<void>
  consent: ConsentControls
}

export { expect }

/** Tests of consent: the site of the worker, and one server that plays the analytics services. */
export const test = base.extend<VendorTestParts, VendorWorkerParts>({
  vendorServer: [
    async ({}, use) => {
      const server = await startVendors()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  shown: [async ({}, use) => use({ names: '', revision: null }), { scope: 'worker' }],
  vendors: async ({ vendorServer }, use) => {
    vendorServer.forget()
    await use(vendorServer)
  },
  // A service worker could answer or send requests that no test sees.
  serviceWorkers: async ({}, use) => use('block'),
  useServices: async ({ lake, request, vendors, shown }, use) => {
    await use(async (names = vendorNames) => {
      if (shown.names !== names.join() || shown.revision !== (await revisionOf(lake))) {
        await changeServices(lake, request, vendors, names)
        Object.assign(shown, { names: names.join(), revision: await revisionOf(lake) })
      }
      vendors.forget()
    })
  },
  consent: async ({ page }, use) => use(consentControls(page)),
})

async function changeServices(
  lake: SanityClient,
  request: APIRequestContext,
  vendors: VendorServer,
  names: readonly VendorName[],
): Promise<void> {
  const version = await nextVersion(lake)
  await lake
    .patch('siteSettings')
    .set({ analytics: analyticsSettings(vendors, names), 'consent.version': version })
    .commit()
  await pagesShow(request, version)
  await policyFollows(request, vendors, names.length > 0)
}

function revisionOf(lake: SanityClient): Promise<unknown> {
  return lake.fetch('*[_id == "siteSettings"][0]._rev')
}

async function nextVersion(lake: SanityClient): Promise<number> {
  const version: unknown = await lake.fetch('*[_id == "siteSettings"][0].consent.version')
  return (typeof version === 'number' ? version : 0) + 1
}

/** Waits until the front page asks with this policy version. */
async function pagesShow(request: APIRequestContext, version: number): Promise<void> {
  await expect
    .poll(async () => (await request.get('/')).text(), { message: 'the pages follow the site settings' })
    .toContain(`data-consent-version="${version}"`)
}

/** Waits until the Content-Security-Policy allows the vendors, or has ceased to. */
async function policyFollows(request: APIRequestContext, vendors: VendorServer, allows: boolean): Promise<void> {
  const policy = async () => (await request.get('/')).headers()['content-security-policy'] ?? ''
  const expected = { message: 'the Content-Security-Policy follows the site settings' }
  await expect.poll(async () => (await policy()).includes(vendors.origin), expected).toBe(allows)
}

/** Raises the policy version, so that everybody is asked again. */
export async function askAgain(lake: SanityClient, request: APIRequestContext): Promise<void> {
  const version = await nextVersion(lake)
  await lake.patch('siteSettings').set({ 'consent.version': version }).commit()
  await pagesShow(request, version)
}
