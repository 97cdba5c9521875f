import { expect, test } from '../fixtures/test.ts'

test('Studio tells an editor that the site settings are the administrators’', async ({ page, lake }) => {
  const body = { label: 'An editor', roleName: 'editor' }
  const { key } = await lake.request<{ key: string }>({ method: 'POST', url: '/projects/labwire/tokens', body })
  test.setTimeout(240_000)
  await page.goto(`/studio#token=${key}`)
  await page.getByText('Publications', { exact: true }).waitFor({ timeout: 60_000 })
  await page.goto('/studio/intent/edit/id=siteSettings;type=siteSettings/')
  await expect(page.getByText(/Your role Editor does not have permission to (edit|publish) this document/)).toBeVisible(
    {
      timeout: 60_000,
    },
  )

  await test.step('and the lake means it', async () => {
    const attempt = lake.withConfig({ token: key }).patch('siteSettings').set({ name: 'Mine now' }).commit()
    await expect(attempt).rejects.toMatchObject({ statusCode: 403 })
  })
})
