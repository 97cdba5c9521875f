import { Parser } from 'htmlparser2'

/** What a machine reads in a page. */
export interface ReadPage {
  readonly lang: string
  readonly title: string
  /** Names and contents of meta elements in their order; `property` counts as a name. */
  readonly metas: readonly (readonly [name: string, content: string])[]
  /** Attributes of `link` elements. */
  readonly links: readonly Readonly<Record<string, string>>[]
  /** Texts of JSON-LD scripts. */
  readonly jsonLd: readonly string[]
  readonly ids: ReadonlySet<string>
  /** Addresses that the page names, as they are written: links, pictures, scripts, forms that ask. */
  readonly addresses: readonly string[]
}

/** Reads a page with an HTML parser that runs no script. */
export function readPage(html: string): ReadPage {
  const metas: [string, string][] = []
  const links: Record<string, string>[] = []
  const jsonLd: string[] = []
  const ids = new Set<string>()
  const addresses: string[] = []
  let lang = ''
  let title = ''
  let collecting: 'title' | 'json' | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) ids.add(attributes['id'])
      const isPosted = name === 'form' && attributes['method']?.toLowerCase() === 'post'
      for (const key of ['href', 'src', ...(isPosted ? [] : ['action'])]) {
        if (attributes[key]) addresses.push(attributes[key])
      }
      if (name === 'html') lang = attributes['lang'] ?? ''
      if (name === 'meta') metas.push([attributes['name'] ?? attributes['property'] ?? '', attributes['content'] ?? ''])
      if (name === 'link') links.push(attributes)
      collecting = name === 'title' && title === '' ? 'title' : null
      if (attributes['type'] === 'application/ld+json') {
        collecting = 'json'
        jsonLd.push('')
      }
    },
    ontext(text) {
      if (collecting === 'title') title += text
      if (collecting === 'json') jsonLd.push((jsonLd.pop() ?? '') + text)
    },
    onclosetag() {
      collecting = null
    },
  })
  parser.end(html)
  return { lang, title, metas, links, jsonLd, ids, addresses }
}

/** Contents of the meta elements with a name. */
export function contentsOf(page: ReadPage, wanted: string): string[] {
  return page.metas.flatMap(([name, content]) => (name === wanted ? [content] : []))
}
