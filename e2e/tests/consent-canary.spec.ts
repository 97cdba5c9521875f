import { hintedHosts } from '../../scripts/audit/hints.ts'
import { expect, test } from '../vendors/test.ts'

test.beforeEach(async ({ page, useServices }) => {
  await useServices()
  await page.goto('/')
})

test('canary: the stub sees a beacon, a keepalive fetch and an image that a page sends without asking', async ({
  page,
  vendors,
}) => {
  await page.evaluate((origin) => {
    navigator.sendBeacon(`${origin}/beacon`)
    void fetch(`${origin}/fetch`, { keepalive: true })
    new Image().src = `${origin}/image`
    addEventListener('pagehide', () => navigator.sendBeacon(`${origin}/late`))
  }, vendors.origin)
  await expect.poll(() => vendors.log.map(({ path }) => path).toSorted()).toEqual(['/beacon', '/fetch', '/image'])
  await page.goto('about:blank')
  await expect.poll(() => vendors.log.map(({ path }) => path)).toContain('/late')
})

test('canary: a hint to connect ahead of any request is seen, which this browser may not follow in a test', async ({
  page,
  vendors,
}) => {
  expect(await hintedHosts(page, null)).toEqual([])
  await page.evaluate((origin) => {
    const link = document.createElement('link')
    link.rel = 'preconnect'
    link.href = origin
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = '{"prefetch":[{"source":"list","urls":["https://ahead.example/page"]}]}'
    document.head.append(link, rules)
  }, vendors.origin)
  expect(await hintedHosts(page, null)).toEqual([new URL(vendors.origin).host, 'ahead.example'])
})
