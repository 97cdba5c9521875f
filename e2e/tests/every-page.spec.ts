import { axeFindings, cutOff, focusFaults, spaceText } from '../looks/access.ts'
import { contactSheet, settle, takeFrame, themes, widths } from '../looks/contact-sheet.ts'
import { pageTypes } from '../looks/page-types.ts'
import { structureFaults } from '../looks/structure.ts'
import { expect, test } from '../fixtures/test.ts'

// Pictures are compared with what the demo shows; no other test writes into this site.
test.use({ siteOf: 'looks', reducedMotion: 'reduce' })

test.beforeAll(async ({ lake }) => {
  // It appears by itself one day, and would then be in the pictures.
  await lake.patch('news-wider-spectrum').set({ publishedAt: '2099-01-01T09:00:00.000Z' }).commit()
})

test.beforeEach(async ({ context, site }) => {
  const choice = `1.999999.${Math.floor(Date.now() / 1_000)}.analytics:0.media:0`
  await context.addCookies([{ name: 'labwire-consent', value: choice, url: site.origin }])
})

for (const [name, path] of Object.entries(pageTypes)) {
  test(`${name}: axe finds nothing in either theme, the keyboard reaches all of it, and it looks as it did`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: widths.screen, height: 900 })
    await page.goto(path)
    const frames: Buffer[] = []
    for (const width of [widths.screen, widths.phone]) {
      await page.setViewportSize({ width, height: 900 })
      await settle(page)
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme })
        frames.push(await takeFrame(page))
        // Each theme at one of the widths, and what is no matter of looks once.
        if ((colorScheme === 'dark') === (width === widths.screen)) {
          const found = await axeFindings(page, colorScheme === 'dark' ? 'looks' : 'all')
          expect(found, `${colorScheme}, ${width} px`).toEqual([])
        }
      }
    }
    expect(await focusFaults(page)).toEqual([])
    expect(await structureFaults(page), 'as a screen reader is told of it').toEqual([])
    await page.setViewportSize({ width: 320, height: 512 })
    expect(await cutOff(page), 'at 320 px, which is 400 % zoom').toEqual([])
    await spaceText(page)
    expect(await cutOff(page), 'at 320 px with wide text spacing').toEqual([])
    expect(await contactSheet(frames)).toMatchSnapshot(`${name}.jpg`, { maxDiffPixelRatio: 0.02, threshold: 0.25 })
  })
}
