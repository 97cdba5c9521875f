import type { Page } from '@playwright/test'
import { cutOff, focusFaults } from '../looks/access.ts'
import { pageTypes } from '../looks/page-types.ts'
import { reachable, tabWalk, walkFaults } from '../looks/tab-walk.ts'
import { expect, test } from '../fixtures/test.ts'

// Nothing is written here: the site is shared with those who look at it.
test.use({ siteOf: 'looks' })

const path = (name: string) => pageTypes[name] ?? '/'
const article = path('article-long')

test('the frame of every page is told as a banner, a menu, the content and a foot', async ({ page }) => {
  await page.goto('/topics')
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Skip to the content"
      - link "Ferrous"
      - navigation "Main":
        - list:
          - listitem:
            - link "News"
          - listitem:
            - link "Publications"
          - listitem:
            - link "People"
          - listitem:
            - link "Topics"
          - listitem:
            - link "About"
          - listitem:
            - link "Join us"
          - listitem:
            - link "Search"
  `)
  const menu = page.getByRole('navigation', { name: 'Main' })
  await expect(menu.locator('[aria-current]')).toHaveText(['Topics'])
  await expect(menu.getByRole('link', { name: 'Topics' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - navigation "Breadcrumb":
        - list:
          - listitem:
            - link "Home"
      - heading "Topics" [level=1]
  `)
  await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot(`
    - contentinfo:
      - navigation "Footer"
      - group "Colours":
        - radio "As on this device" [checked]
        - radio "Light"
        - radio "Dark"
  `)
})

for (const { width, height, pages } of [
  { width: 1280, height: 720, pages: ['article-long', 'search-found'] },
  { width: 390, height: 664, pages: ['publication-versions'] },
]) {
  test(`at ${width} px the Tab key leads through whole pages, in order, and its focus is always seen`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height })
    const walk = async (name: string) => {
      const stops = await tabWalk(page)
      expect(walkFaults(stops), name).toEqual([])
      expect(stops.length, name).toBe(await reachable(page))
    }
    // Whoever has not answered yet has the banner of cookies on the page too.
    await page.goto('/')
    await walk('front page with the banner')
    await context.addCookies([answered(page)])
    for (const name of pages) {
      await page.goto(path(name))
      await walk(name)
    }
    await page.goto('/news')
    await page.getByRole('navigation', { name: 'Narrow the list' }).locator('summary').nth(1).press('Enter')
    await walk('archive with a filter open')
  })
}

test('the first link skips the menu, and the next press of Tab is in the content', async ({ page }) => {
  await page.goto(article)
  await page.context().addCookies([answered(page)])
  await page.reload()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(0)
})

const paper = { light: 'rgb(251, 248, 242)', dark: 'rgb(22, 19, 17)' }
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test('a reader chooses light or dark at the foot of the page, and every page keeps to it', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await context.addCookies([answered(page)])
  const colours = page.getByRole('group', { name: 'Colours' })
  await colours.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(() => ground(page)).toBe(paper.dark)
  const other = await context.newPage()
  await other.goto(article)
  expect(await ground(other)).toBe(paper.dark)
  await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked()
  // By keyboard, and in the other tab too.
  await other.getByRole('radio', { name: 'Dark' }).press('ArrowLeft')
  await expect(other.getByRole('radio', { name: 'Light' })).toBeChecked()
  expect(await ground(other)).toBe(paper.light)
  await expect.poll(() => ground(page)).toBe(paper.light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  expect(await ground(page)).toBe(paper.light)
  await colours.getByRole('radio', { name: 'As on this device' }).check()
  await expect.poll(() => ground(page)).toBe(paper.dark)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' })

  test('the device decides between light and dark, and no choice is offered that would do nothing', async ({
    page,
  }) => {
    await page.goto(article)
    await expect(page.getByRole('group', { name: 'Colours' })).toBeHidden()
    expect(await ground(page)).toBe(paper.dark)
  })
})

test('on a device that asks for less motion nothing moves', async ({ page }) => {
  const moving = () =>
    page.evaluate(() => {
      const durations = [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
        return [...transitionDuration.split(', '), ...(animationName === 'none' ? [] : [animationDuration])]
      })
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      return { times: durations.filter((time) => Number.parseFloat(time) > 0).length, rules: rules.length }
    })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto(article)
  expect((await moving()).times).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of ['/', article, '/publications', '/search?q=iron']) {
    await page.goto(address)
    expect((await moving()).times, address).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
  }
  // From a list to a story a picture grows where motion is welcome; else the page is there at once.
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion })
    await page.goto('/')
    await page.evaluate(() =>
      addEventListener('pageswap', ({ viewTransition }) =>
        localStorage.setItem('grew', String(viewTransition !== null)),
      ),
    )
    await page.getByRole('main').getByRole('article').first().getByRole('link').last().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Baseline/)
    expect(await page.evaluate(() => localStorage.getItem('grew'))).toBe(String(reducedMotion === 'no-preference'))
  }
})

test('in forced colours the focus, what is chosen, and the edges of fields and buttons are still seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  for (const address of [article, '/publications?access=open', path('publication-retracted'), '/search?q=iron']) {
    await page.goto(address)
    expect(await focusFaults(page), address).toEqual([])
    expect(await cutOff(page), address).toEqual([])
  }
  await page.goto('/search')
  const edges = await page.evaluate(() =>
    [...document.querySelectorAll('main input, main button, [data-status]')].map((element) => {
      const framed = [element, element.parentElement].some((one) => {
        if (!one) return false
        const style = getComputedStyle(one)
        return ['Top', 'Bottom', 'Left'].some((side) => {
          const width = Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`))
          return width > 0 && style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none'
        })
      })
      return framed
    }),
  )
  expect(edges).not.toContain(false)
})

function answered(page: Page) {
  const value = `1.999999.${Math.floor(Date.now() / 1_000)}.analytics:0.media:0`
  return { name: 'labwire-consent', value, url: new URL(page.url()).origin }
}
