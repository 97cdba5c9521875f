/** Where the site keeps its 404 page as ready HTML. */
const path = '/page-not-found'

/** How Next marks the page without content that it answers when a page finds nothing; its client would fill it in. */
const emptyPage = '<html id="__next_error__"'

/**
 * The 404 page that is sent in place of Next's empty one, so that it can be read without JavaScript. Kept ready, since
 * the answer it replaces does not wait.
 */
export class MissingPage {
  readonly #address: string
  #html: string | null = null

  /** @param siteUrl where this server itself can be asked, e.g. `http://127.0.0.1:3000` */
  constructor(siteUrl: string) {
    this.#address = siteUrl + path
  }

  /** Reads the page again; one that cannot be had now leaves the last one in place. */
  async refresh(): Promise<void> {
    try {
      const answer = await fetch(this.#address)
      if (answer.ok) this.#html = await answer.text()
    } catch (fault) {
      console.warn(`The 404 page could not be read. ${String(fault)}`)
    }
  }

  /** What to send instead of `html`, an answer with `status`; undefined when it is fine as it is. */
  replacementFor(status: number, html: string): string | undefined {
    if (status !== 404 || this.#html === null || !html.slice(0, 200).includes(emptyPage)) return undefined
    return this.#html
  }
}
