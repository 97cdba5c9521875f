import type { Page } from '@playwright/test'

/** Studio's Releases tool as an editor uses it. */
export class Releases {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Signs in with an API token, by the address that Studio takes one from. */
  async enter(token: string): Promise<void> {
    await this.page.goto(`/studio/releases#token=${token}`)
    await this.page.getByRole('button', { name: 'New release' }).first().waitFor({ timeout: 120_000 })
  }

  /** Makes a release and opens it. */
  async begin(title: string): Promise<void> {
    // Not by its address: Studio would load once more.
    await this.page.getByRole('link', { name: 'Releases', exact: true }).first().click()
    const form = this.page.getByTestId('release-form-title')
    // The button moves while the list loads, and a click on its way is lost.
    while (!(await form.isVisible())) {
      await this.page.getByRole('button', { name: 'New release' }).first().click({ timeout: 60_000 })
      await form.waitFor({ timeout: 5_000 }).catch(() => {})
    }
    await form.fill(title)
    await this.page.getByTestId('submit-release-button').click()
    await this.page.getByRole('button', { name: 'Add document' }).first().waitFor({ timeout: 60_000 })
  }

  /** Adds a document, found by its title, and waits until it stands in the table of the release. */
  async add(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add document' }).first().click()
    await this.page.getByPlaceholder('Search').last().fill(title)
    await this.page.getByTestId('search-results').getByText(title).first().click({ timeout: 60_000 })
    await this.page.getByTestId('document-table-card').getByText(title).waitFor({ timeout: 60_000 })
  }

  /** Publishes everything in it. */
  async run(): Promise<void> {
    await this.page.getByTestId('publish-all-button').click({ timeout: 60_000 })
    await this.page.getByTestId('confirm-publish-dialog').getByTestId('confirm-button').click()
  }

  /** Sets its time, to the minute. */
  async schedule(at: Date): Promise<void> {
    await this.page.getByTestId('release-menu-button').click()
    await this.page.getByTestId('schedule-button-menu-item').click({ timeout: 60_000 })
    const dialog = this.page.getByTestId('confirm-schedule-dialog')
    await dialog.getByTestId('date-input').fill(studioDate(at))
    await this.page.keyboard.press('Tab')
    await dialog.getByTestId('confirm-button').click()
  }
}

/** `Nov 23, 2026 00:59`, as Studio's date field is typed into. */
function studioDate(at: Date): string {
  const day = at.toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' })
  return `${day} ${at.toTimeString().slice(0, 5)}`
}
