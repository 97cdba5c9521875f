import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** Studio as an editor uses it. Says how to do things there; tests say what must come of it. */
export class Studio {
  readonly page: Page
  readonly publishButton: Locator
  /** Opens the menu of what can be done with a document. The toolbar of a text field has a button of the same test id. */
  readonly actionsButton: Locator
  /** Title of the document pane. */
  readonly documentTitle: Locator

  constructor(page: Page) {
    this.page = page
    this.publishButton = page.getByTestId('action-publish')
    this.actionsButton = page.getByRole('button', { name: 'Open document actions' })
    this.documentTitle = page.getByTestId('document-panel-document-title')
  }

  /** Signs in with an API token, by the address that Studio takes one from, and lands in the desk. */
  async enter(token: string): Promise<void> {
    await this.page.goto(`/studio#token=${token}`)
    await this.page.getByText('Publications', { exact: true }).waitFor({ timeout: 120_000 })
  }

  /** Follows the one-time link of the terminal, and lands in Studio. */
  async createAccount(link: string, person: { name: string; email: string; password: string }): Promise<void> {
    await this.page.goto(link)
    await this.page.getByLabel('Your name').fill(person.name)
    await this.page.getByLabel('E-mail address').fill(person.email)
    await this.page.getByLabel('Password').fill(person.password)
    await this.page.getByRole('button', { name: 'Create account' }).click()
    await this.page.getByText('Publications', { exact: true }).waitFor({ timeout: 120_000 })
  }

  /** The site in Presentation, at `path`, with a document beside it. */
  async present(documentId: string, path: string): Promise<void> {
    await this.go(`/studio/presentation/news/${documentId}?preview=${encodeURIComponent(path)}`)
  }

  async newStory(): Promise<void> {
    await this.go('/studio/structure/news;all')
    await this.page.getByTestId('action-intent-button').first().click({ timeout: 120_000 })
    await this.text('title').waitFor({ timeout: 120_000 })
  }

  async open(documentId: string, list = 'news;all'): Promise<void> {
    await this.go(`/studio/structure/${list};${documentId}`)
    await this.text('title').waitFor({ timeout: 120_000 })
  }

  /** The text box of a field, by its path in the schema. */
  text(field: string): Locator {
    return this.page.getByTestId(`field-${field}`).getByRole('textbox').first()
  }

  group(name: string): Locator {
    return this.page.getByTestId('field-group-tabs').getByRole('tab', { name })
  }

  async generateSlug(): Promise<void> {
    await this.page.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click()
  }

  async chooseKind(label: string): Promise<void> {
    await this.page.getByTestId('field-kind').getByRole('combobox').selectOption({ label })
  }

  async uploadLeadImage(file: string): Promise<void> {
    const image = this.page.getByTestId('image-input').first()
    await image.locator('input[type="file"]').first().setInputFiles(file)
    await image.locator('img').first().waitFor({ timeout: 120_000 })
  }

  async writeBody(text: string): Promise<void> {
    const field = this.page.getByTestId('field-body')
    const editor = field.getByRole('textbox').first()
    await editor.scrollIntoViewIfNeeded()
    const curtain = field.getByTestId('activate-overlay')
    if (await curtain.isVisible()) await curtain.click()
    await editor.click()
    await this.page.keyboard.type(text)
  }

  /** Adds a reference to a list of references, found by typing. */
  async link(field: string, title: string): Promise<void> {
    const list = this.page.getByTestId(`field-${field}`)
    await list.getByRole('button', { name: 'Add item' }).click()
    const search = list.getByRole('combobox').last()
    await search.fill(title)
    await this.page.getByTestId('autocomplete-popover').getByRole('option', { name: title }).first().click()
  }

  async publish(): Promise<void> {
    await this.publishButton.click()
  }

  /** Deletes the document that is open; whoever follows a link to its page shall get to `target`, or to what is offered. */
  async deleteAndRedirect(path: string, target: string | null): Promise<void> {
    const confirm = this.page.getByRole('button', { name: 'Delete document' })
    const question = this.page.getByRole('dialog').filter({ hasText: `who follow a link to ${path}?` })
    // Studio starts its actions anew while it is still gathering what it knows of a document, which closes their dialogs.
    await expect(async () => {
      await this.actionsButton.click({ timeout: 5_000 })
      await this.page.getByRole('menuitem', { name: 'Delete' }).click({ timeout: 5_000 })
      await question.getByLabel('Another page').check({ timeout: 5_000 })
      const address = question.getByLabel('Path or address of the other page')
      if (target !== null) await address.fill(target, { timeout: 5_000 })
      await question.getByRole('button', { name: 'Continue' }).click({ timeout: 5_000 })
      await expect(confirm).toBeVisible()
    }).toPass({ timeout: 90_000 })
    await confirm.click()
  }

  /** Studio offers it where the published version is looked at. */
  async unpublish(): Promise<void> {
    await this.page.getByTestId('document-header-Published-chip').click()
    const unpublish = this.page
      .getByRole('menuitem', { name: 'Unpublish' })
      .or(this.page.getByTestId('action-unpublish'))
    await this.page.getByTestId('document-panel-portal').waitFor({ state: 'attached' })
    if (!(await unpublish.isVisible())) await this.actionsButton.click()
    await unpublish.first().click()
    // First Labwire asks where readers of the page shall get to; a note that it is gone is what it offers.
    await this.page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click()
    await this.page.getByTestId('confirm-button').click()
  }

  /** The site as Presentation shows it. */
  presentationFrame(): FrameLocator {
    return this.page.frameLocator('iframe')
  }

  /** Id of the published document that the document pane shows. */
  documentId(): string {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(this.page.url())?.[0]
    if (id) return id
    throw new Error(`Studio shows no document at ${this.page.url()}`)
  }

  /** Goes to an address of Studio as a link in it does; loading all of Studio again takes longer than most tests. */
  async go(address: string): Promise<void> {
    const isInStudio = URL.canParse(this.page.url()) && new URL(this.page.url()).pathname.startsWith('/studio')
    if (!isInStudio) {
      await this.page.goto(address)
      return
    }
    await this.page.evaluate((path) => {
      window.history.pushState(null, '', path)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, address)
  }
}
