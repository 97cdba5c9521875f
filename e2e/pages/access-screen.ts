import type { Locator, Page } from '@playwright/test'
import { Studio } from './studio.ts'

/** "People and access" in Studio. */
export interface AccessScreen {
  readonly screen: Locator
  readonly dialog: Locator
  /** One person, session or token of the list that is shown. */
  row(words: string | RegExp): Locator
  open(heading: string): Promise<void>
  tab(name: 'People' | 'Sessions' | 'API tokens'): Promise<void>
  /** @returns the link that is to be handed over */
  invite(person: { name: string; email: string; role: string }): Promise<string>
  /** Opens one of the steps behind a person's “…”. */
  step(name: string, step: string | RegExp): Promise<void>
}

export function accessScreen(page: Page): AccessScreen {
  const screen = page.getByTestId('access-screen')
  const dialog = page.getByRole('dialog')
  return {
    screen,
    dialog,
    row: (words) => screen.getByRole('listitem').filter({ hasText: words }),
    open: async (heading) => {
      await new Studio(page).go('/studio/access')
      await page.getByRole('heading', { name: heading }).waitFor({ timeout: 120_000 })
    },
    tab: (name) => screen.getByRole('tab', { name }).click(),
    invite: async ({ name, email, role }) => {
      await screen.getByRole('button', { name: 'Invite somebody' }).click()
      await dialog.getByLabel('Name').fill(name)
      await dialog.getByLabel('E-mail address').fill(email)
      await dialog.getByLabel(role).check()
      await dialog.getByRole('button', { name: 'Make the link' }).click()
      const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
      await dialog.getByRole('button', { name: 'Done' }).click()
      return link
    },
    step: async (name, step) => {
      await screen.getByRole('button', { name: `More about ${name}` }).click()
      await page.getByRole('menuitem', { name: step }).click()
    },
  }
}
