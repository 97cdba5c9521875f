import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'
import { accessScreen } from '../pages/access-screen.ts'
import { Studio } from '../pages/studio.ts'

test.use({ siteOf: 'people-and-rights' })

// The first test makes the account that the others know of.
test.describe.configure({ mode: 'serial' })

const administrator = { name: 'Ada Administrator', email: 'ada@example.org', password: 'a long enough password' }
const carol = { name: 'Carol Contributor', email: 'carol@example.org', role: 'Contributor' }
const password = 'four unrelated words'
const story = aNewsArticle({ title: 'Whoever may publish this' })

test('an administrator invites somebody, who writes and does not publish, and is removed again', async ({
  page,
  browser,
  site,
  lake,
}) => {
  test.setTimeout(420_000)
  await lake.create({ ...story, _id: `drafts.${story._id}` })
  await new Studio(page).createAccount(site.signIn, administrator)
  const access = accessScreen(page)
  await access.open('People and access')

  const link = await test.step('the invitation is a link to hand over', async () => {
    await expect(access.row(administrator.name)).toContainText('You')
    const made = await access.invite(carol)
    expect(made).toMatch(/^http:\/\/localhost:\d+\/lake\/v1\/auth\/setup\?code=[\w-]{43}$/)
    await expect(access.row(carol.name)).toContainText('Invited just now. The link ends on')
    await expectAccessible(page, '[data-testid="access-screen"]')
    return made
  })

  await test.step('the last administrator cannot go, and is told why', async () => {
    await access.step(administrator.name, /^Remove/)
    await access.dialog.getByRole('button', { name: 'Remove' }).click()
    await expect(access.dialog.getByRole('alert')).toContainText(`${administrator.name} is the only administrator`)
    await access.dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('tokens are made and revoked', async () => {
    await access.tab('API tokens')
    await access.screen.getByRole('button', { name: 'Make a token' }).click()
    await access.dialog.getByLabel('Name').fill('Lab notebook')
    await access.dialog.getByRole('button', { name: 'Make the token' }).click()
    const token = await access.dialog.getByRole('textbox', { name: 'Token' }).inputValue()
    const ask = () => page.request.get('/lake/v1/users/me', { headers: { authorization: `Bearer ${token}` } })
    expect(await (await ask()).json()).toMatchObject({ role: 'viewer' })
    await access.dialog.getByRole('button', { name: 'Done' }).click()
    await access
      .row('Lab notebook')
      .getByRole('button', { name: /^Revoke/ })
      .click()
    await access.dialog.getByRole('button', { name: 'Revoke' }).click()
    await expect(access.row('Lab notebook')).toHaveCount(0)
    expect((await ask()).status()).toBe(401)
    const own = access.row('Site: redirects')
    await expect(own).toContainText('Needed by the site itself')
    await expect(own.getByRole('button')).toHaveCount(0)
  })

  const invited = await newPage(browser, site.origin)
  await test.step('who is invited chooses a password, and is in Studio', async () => {
    await invited.goto(link)
    await expectAccessible(invited, 'body')
    await invited.getByLabel('Password').fill(password)
    await invited.getByRole('button', { name: 'Save password and sign in' }).click()
    await invited.getByText('Publications', { exact: true }).waitFor({ timeout: 120_000 })
  })

  await test.step('the Publish button of a contributor says why it is off', async () => {
    const studio = new Studio(invited)
    await studio.open(story._id)
    await expect(studio.publishButton).toBeDisabled()
    await studio.publishButton.hover({ force: true })
    await expect(invited.getByText('You write drafts: an editor or administrator publishes them.')).toBeVisible()
    await studio.text('title').fill('Carol wrote this')
    await expect
      .poll(async () => (await lake.getDocument(`drafts.${story._id}`))?.['title'], { timeout: 30_000 })
      .toBe('Carol wrote this')
  })

  await test.step('another role counts at once', async () => {
    await access.tab('People')
    await access.screen.getByRole('button', { name: `${carol.name}: ${carol.role}. Change role` }).click()
    await access.dialog.getByLabel('Editor').check()
    await access.dialog.getByRole('button', { name: 'Save' }).click()
    await expect(access.row(carol.name).getByRole('button', { name: 'Editor. Change role' })).toBeVisible()
    const { role } = await (await invited.request.get('/lake/v1/users/me')).json()
    expect(role).toBe('editor')
  })

  await test.step('a browser is signed out, and a link lets its user choose a new password', async () => {
    await access.step(carol.name, 'Link for a new password…')
    await access.dialog.getByRole('button', { name: 'Make the link' }).click()
    const another = await access.dialog.getByRole('textbox', { name: 'Link' }).inputValue()
    await access.dialog.getByRole('button', { name: 'Done' }).click()
    await access.tab('Sessions')
    await access
      .row(carol.name)
      .getByRole('button', { name: /^Sign out/ })
      .click()
    await access.dialog.getByRole('button', { name: 'Sign out' }).click()
    await expect(access.row(carol.name)).toHaveCount(0)
    await invited.reload()
    await expect(invited.getByText('Sign in with your Labwire account')).toBeVisible({ timeout: 120_000 })
    await invited.goto(another)
    await invited.getByLabel('Password').fill(`${password}, newly`)
    await invited.getByRole('button', { name: 'Save password and sign in' }).click()
    await invited.getByText('Publications', { exact: true }).waitFor({ timeout: 120_000 })
  })

  await test.step('and finds what the other role allows', async () => {
    const studio = new Studio(invited)
    await studio.open(story._id)
    await expect(studio.publishButton).toBeEnabled()
  })

  await test.step('sessions are seen, and removing ends them at once', async () => {
    await access.tab('People')
    await access.tab('Sessions')
    await expect(access.row(carol.name)).toContainText(/Chrome on \w+/)
    await expect(access.row(administrator.name)).toContainText('This browser')
    await access.tab('People')
    await access.step(carol.name, /^Remove/)
    await access.dialog.getByRole('button', { name: 'Remove' }).click()
    await expect(access.row(carol.name)).toHaveCount(0)
    await invited.reload()
    await expect(invited.getByText('Sign in with your Labwire account')).toBeVisible({ timeout: 120_000 })
    await invited.goto(link)
    await expect(invited.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  })
})

test('without JavaScript, people sign in; guessing and foreign addresses are refused in plain words', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.origin })
  const page = await context.newPage()
  const form = `/lake/v1/auth/login/local?origin=${encodeURIComponent(`${site.origin}/studio`)}`
  await page.goto(form)
  await page.getByLabel('E-mail address').fill(administrator.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText('E-mail address and password do not belong together.')
  await page.getByLabel('Password').fill(administrator.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/studio#sid=/)
  await page.goto(form)
  await expect(page.getByRole('button', { name: `Continue as ${administrator.name}` })).toBeVisible()
  await page.goto('/lake/v1/auth/login/local?origin=https%3A%2F%2Fevil.example%2Fstudio')
  await expect(page.getByRole('alert')).toContainText('is not an address of this site’s Studio')
  await context.close()
})

test('a viewer’s Studio says what a viewer may do', async ({ page, lake }) => {
  test.setTimeout(240_000)
  const studio = new Studio(page)
  await studio.enter(await tokenOf(lake, 'viewer'))
  await expect(page.getByTestId('viewer-note')).toContainText('You are a viewer')
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0)
  await test.step('and shows the draft beside its form, which cannot be changed or shared', async () => {
    await studio.present(story._id, pathOf(story))
    await expect(studio.presentationFrame().getByRole('heading', { level: 1 })).toContainText('Carol wrote this', {
      timeout: 120_000,
    })
    await expect(studio.text('title')).toHaveAttribute('readonly')
    await studio.actionsButton.click()
    await expect(page.getByRole('menuitem', { name: 'Open preview' })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Share draft link…' })).toHaveCount(0)
  })
  const access = accessScreen(page)
  await access.open('Your access')
  await expect(access.screen).toContainText(`Ask ${administrator.name} for another role`)
  await expectAccessible(page, '[data-testid="access-screen"]')
})

test('Studio tells an editor that the site settings are the administrators’', async ({ page, lake }) => {
  test.setTimeout(240_000)
  const token = await tokenOf(lake, 'editor')
  const studio = new Studio(page)
  await studio.enter(token)
  await studio.go('/studio/structure/siteSettings')
  const reason = page.getByText(/Your role Editor does not have permission to (edit|publish) this document/)
  await expect(reason).toBeVisible({ timeout: 60_000 })

  await test.step('and the lake means it', async () => {
    const attempt = lake.withConfig({ token }).patch('siteSettings').set({ name: 'Mine now' }).commit()
    await expect(attempt).rejects.toMatchObject({ statusCode: 403 })
  })
})

async function tokenOf(lake: SanityClient, roleName: string): Promise<string> {
  const body = { label: `A test: ${roleName}`, roleName }
  return (await lake.request<{ key: string }>({ method: 'POST', url: '/projects/labwire/tokens', body })).key
}

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage()
}

async function expectAccessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
