import { z } from 'zod'
import { NearestPages } from './nearest-pages.ts'

/** Where the site keeps its pages for what went wrong as ready HTML, by the status that they answer. */
const paths: ReadonlyMap<number, string> = new Map([
  [404, '/page-not-found'],
  [500, '/page-failed'],
])

/** Where it lists all its pages, for those who look for one in vain. */
const listPath = '/page-not-found/pages'

/** How Next marks the page without content that it answers when a page finds nothing, or fails: its client fills it in. */
const emptyPage = '<html id="__next_error__"'

/** The place in the 404 page for pages with a similar address. */
const place = /(<div[^>]* data-nearest-pages="true"[^>]*>)<\/div>/

/** Of the answer to it; not a success when that is no list. */
function listOf(answer: string) {
  return json.pipe(pageList).safeParse(answer)
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('not JSON')
    return z.NEVER
  }
})

const pageList = z.object({
  heading: z.string(),
  pages: z.array(z.object({ path: z.string().startsWith('/'), title: z.string() })),
})

/**
 * The pages that are sent in place of Next's empty ones, so that they can be read without JavaScript. Kept ready, since
 * the answer that they replace does not wait, and may come while nothing else can be made.
 */
export class ReadyPages {
  readonly #siteUrl: string
  readonly #html = new Map<number, string>()
  #nearest = new NearestPages('', [])
  #reading: Promise<void> = Promise.resolve()
  #next: Promise<void> | null = null

  /** @param siteUrl where this server itself can be asked, e.g. `http://127.0.0.1:3000` */
  constructor(siteUrl: string) {
    this.#siteUrl = siteUrl
  }

  /**
   * Reads the pages again; one that cannot be had now leaves the last one in place. One round after the other: what was
   * read before a change must not be put in the place of what was read after it.
   */
  refresh(): Promise<void> {
    const begin = () => {
      this.#next = null
      this.#reading = this.#readAll()
      return this.#reading
    }
    this.#next ??= this.#reading.then(begin, begin)
    return this.#next
  }

  /** Changed all at once: a page and the words that are written into it are in one language. */
  async #readAll(): Promise<void> {
    const read = new Map<number, string>()
    for (const [status, path] of paths) {
      const html = await this.#read(path)
      if (html !== null) read.set(status, html)
    }
    const list = listOf((await this.#read(listPath)) ?? '')
    for (const [status, html] of read) this.#html.set(status, html)
    if (list.success) this.#nearest = new NearestPages(list.data.heading, list.data.pages)
  }

  /** What to send instead of `html`, an answer with `status` for `path`; undefined when it is fine as it is. */
  replacementFor(status: number, html: string, path: string): string | undefined {
    const ready = this.#html.get(status)
    if (ready === undefined || !html.slice(0, 200).includes(emptyPage)) return undefined
    if (status !== 404) return ready
    return ready.replace(place, (_whole, start: string) => `${start}${this.#nearest.htmlFor(path)}</div>`)
  }

  async #read(path: string): Promise<string | null> {
    try {
      const answer = await fetch(this.#siteUrl + path)
      return answer.ok ? await answer.text() : null
    } catch (fault) {
      console.warn(`${path} could not be read. ${String(fault)}`)
      return null
    }
  }
}
