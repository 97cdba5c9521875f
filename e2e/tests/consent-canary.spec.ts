import { expect, test } from '../vendors/test.ts'

test('canary: the stub sees a beacon, a keepalive fetch, an image and a preconnect', async ({ page, vendors }) => {
  await page.route('**/canary', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Canary</title>' }))
  await page.goto('/canary')
  const origin = vendors.origin
  await page.evaluate((address) => {
    navigator.sendBeacon(`${address}/beacon`)
    void fetch(`${address}/fetch`, { keepalive: true, mode: 'no-cors' })
    new Image().src = `${address}/image`
    addEventListener('pagehide', () => navigator.sendBeacon(`${address}/late`))
  }, origin)
  await expect.poll(() => vendors.log.map(({ path }) => path).toSorted()).toEqual(['/beacon', '/fetch', '/image'])
  await page.goto('about:blank')
  await expect.poll(() => vendors.log.map(({ path }) => path)).toContain('/late')
  vendors.forget()
  await page.goto('/canary')
  await page.evaluate((address) => {
    const link = document.createElement('link')
    link.rel = 'preconnect'
    link.href = address
    document.head.append(link)
  }, origin)
  await expect.poll(() => vendors.connections()).toBeGreaterThan(0)
  expect(vendors.log).toEqual([])
})
