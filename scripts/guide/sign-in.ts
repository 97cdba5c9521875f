import type { Page } from '@playwright/test'
import { Studio } from '../../e2e/pages/studio.ts'
import type { RunningSite } from '../../e2e/fixtures/running-site.ts'

/** The guide shows Studio as somebody of the sample group sees it. */
export async function signInAsEditor(page: Page, site: RunningSite): Promise<void> {
  await new Studio(page).createAccount(site.signIn, {
    name: 'Amina Steele',
    email: 'amina.steele@ferrous-group.example',
    password: 'a long pass phrase',
  })
}
