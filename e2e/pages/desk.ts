import type { Locator, Page } from '@playwright/test'

/** The desk of Studio: what an editor finds in its lists and panes. Nothing here loads Studio anew. */
export class Desk {
  readonly page: Page
  readonly #panes: Locator
  readonly needsFixing: Locator
  readonly media: Locator
  readonly agenda: Locator
  readonly releases: Locator
  readonly papersWithoutStory: Locator
  /** What one revision changed, field by field, before and after. */
  readonly comparison: Locator
  /** How the page looks elsewhere, beside its form. */
  readonly appearance: Locator

  constructor(page: Page) {
    this.page = page
    this.#panes = page.locator('[data-ui="PaneLayout"]')
    this.needsFixing = page.getByTestId('needs-fixing')
    this.media = page.getByTestId('media')
    this.agenda = page.getByTestId('agenda')
    this.releases = page.getByTestId('releases')
    this.papersWithoutStory = page.getByTestId('papers-without-story')
    // The first is that of the timeline.
    this.comparison = page.getByTestId('review-changes-pane').last()
    this.appearance = page.getByTestId('appearance')
  }

  /** Opens an entry of the desk, and what it holds, one after the other. */
  async open(...titles: string[]): Promise<void> {
    for (const title of titles) {
      // The bar of tools has a “Releases” of its own; the newest pane is the last.
      await this.#panes.getByRole('link', { name: title, exact: true }).last().click()
    }
  }

  /** Opens a document of the list that is shown, which says more of it than its title. */
  async openDocument(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title }).last().click()
  }

  /** What stands beside the Publish button about the document that is open. */
  badge(label: string): Locator {
    return this.page.getByTestId('pane-footer').last().getByText(label, { exact: true })
  }

  async upload(file: string): Promise<void> {
    await this.media.getByLabel('Pictures to upload').setInputFiles(file)
  }

  /** What is to be mended in one document, found by its title. */
  report(title: string): Locator {
    return this.needsFixing.getByRole('listitem').filter({ has: this.page.getByRole('link', { name: title }) })
  }

  async showAppearance(): Promise<void> {
    await this.page.getByRole('button', { name: 'Search and sharing' }).first().click()
  }

  /** Lists everything that is wrong with the document that is open, or could be better. */
  async showValidation(): Promise<void> {
    await this.page.getByRole('button', { name: 'Validation' }).first().click()
  }

  /** Opens what is known of the past of the document that is open. */
  async showHistory(): Promise<void> {
    await this.page.getByTestId('pane-context-menu-button').last().click()
    await this.page.getByRole('menuitem', { name: 'History' }).click()
    await this.page.getByTestId('timeline-item-button').first().waitFor()
  }

  /** Shows the document as it was `ago` entries of its history before. */
  async chooseRevision(ago: number): Promise<void> {
    await this.page.getByTestId('timeline-item-button').nth(ago).click()
  }

  /** Sets what was changed by the revision that is chosen beside it. */
  async compareRevision(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Review changes' }).click()
  }

  /** Puts the document back to the revision that is chosen, as a draft. */
  async restoreRevision(): Promise<void> {
    await this.page.getByRole('button', { name: 'Revert to revision' }).click()
    await this.page.getByRole('button', { name: 'Confirm', exact: true }).click()
  }
}
