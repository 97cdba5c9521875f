import { queryWords, SearchIndex, type SearchHit } from '../../lib/search/search-index.ts'

export interface KnownPage {
  /** With its leading slash. */
  readonly path: string
  readonly title: string
}

const most = 4

/** Pages whose address or title has words in common with an address that leads nowhere. */
export class NearestPages {
  readonly #index = new SearchIndex<KnownPage>()
  /** Parts of the site that have a list of what is in them. */
  readonly #parts = new Set<string>()
  readonly #heading: string

  /** @param heading stands over them, in the language of the site */
  constructor(heading: string, pages: readonly KnownPage[]) {
    this.#heading = heading
    for (const page of pages) {
      const title = wordsOfPath(page.path)
      const [, part, ...rest] = page.path.split('/')
      if (part && rest.length > 0) this.#parts.add(`/${part}`)
      this.#index.put({ ...nothingElse, id: page.path, path: page.path, title, names: page.title, facts: page })
    }
  }

  /** A heading and a list of links as HTML; empty when no page is near. */
  htmlFor(path: string): string {
    const near = this.#parts.has(path) ? [] : this.#near(wordsOfPath(path))
    if (near.length === 0) return ''
    const links = near.slice(0, most).map(({ entry: { facts } }) => {
      return `<li><a href="${escapeHtml(facts.path)}">${escapeHtml(facts.title)}</a></li>`
    })
    return `<h2>${escapeHtml(this.#heading)}</h2><ul>${links.join('')}</ul>`
  }

  /** Where a page has only some of the words, one of them must be there as it was written. */
  #near(words: string): readonly SearchHit<KnownPage>[] {
    const { hits, holds } = this.#index.search(words)
    if (holds === 'every word') return hits
    const written = queryWords(words)
    return hits.filter((hit) => hit.words.some((word) => written.some((start) => word.startsWith(start))))
  }
}

const nothingElse = { topics: '', terms: '', summary: '', body: '' } as const

/** The part of the site says little about what somebody looked for, unless it is all there is. */
function wordsOfPath(path: string): string {
  const [, part = '', ...rest] = decoded(path).split('/')
  const words = (rest.some(Boolean) ? rest.join(' ') : part).replace(/\.(?:html?|php|aspx?)$/i, '').split(/[-_+\s]+/)
  return words.filter((word) => word.length > 2).join(' ')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
