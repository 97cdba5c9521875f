import type { APIRequestContext } from '@playwright/test'
import { readPage, type ReadPage } from './page-reader.ts'

export interface CrawledAddress {
  readonly path: string
  readonly status: number
  /** What was read there, where it is a page. */
  readonly page: ReadPage | null
  readonly html: string
}

interface NamedAddress {
  readonly from: string
  readonly path: string
  /** Decoded, without `#`; empty where there is none. */
  readonly fragment: string
}

export interface Crawl {
  readonly visited: ReadonlyMap<string, CrawledAddress>
  readonly named: readonly NamedAddress[]
}

/** How many addresses are asked for at once. */
const together = 6

const mostTries = 20

/**
 * Follows everything that the site names, from the front page on: links, pictures, scripts, styles, feeds, forms. Filters
 * are followed one deep: those of a filtered list lead to each other without end.
 */
export async function crawlSite(request: APIRequestContext, origin: string, start: readonly string[]): Promise<Crawl> {
  const visited = new Map<string, CrawledAddress>()
  const named: NamedAddress[] = []
  const tries = new Map<string, number>()
  const seen = new Set(start.map(thingAt))
  let queue: readonly string[] = start
  while (queue.length > 0) {
    const read = await Promise.all(queue.slice(0, together).map((path) => visit(request, path)))
    const found: string[] = []
    const later: string[] = []
    for (const address of read) {
      // Whoever asks for many pictures at once is asked to come again.
      if (address.status === 503 && (tries.get(address.path) ?? 0) < mostTries) {
        tries.set(address.path, (tries.get(address.path) ?? 0) + 1)
        later.push(address.path)
        continue
      }
      visited.set(address.path, address)
      const here = (address.page?.addresses ?? []).flatMap((written) => namedAddress(written, address.path, origin))
      named.push(...here)
      found.push(...here.map(({ path }) => path).filter((path) => !(address.path.includes('?') && path.includes('?'))))
    }
    const fresh = found.filter((path) => {
      const isNew = !seen.has(thingAt(path))
      seen.add(thingAt(path))
      return isNew
    })
    queue = [...queue.slice(together), ...fresh, ...later]
  }
  return { visited, named }
}

/** A picture is asked for in one size: the others are made of the same one. */
function thingAt(path: string): string {
  return path.startsWith('/lake/images/') ? path.replace(/\?.*$/, '') : path
}

async function visit(request: APIRequestContext, path: string): Promise<CrawledAddress> {
  const answer = await request.get(path, { maxRedirects: 0 })
  const isPage = answer.headers()['content-type']?.startsWith('text/html') ?? false
  const html = isPage ? await answer.text() : ''
  return { path, status: answer.status(), page: isPage ? readPage(html) : null, html }
}

/** An address of this site as a path; nothing for one that is elsewhere. */
function namedAddress(written: string, from: string, origin: string): NamedAddress[] {
  const url = new URL(written, origin + from)
  if (url.origin !== origin) return []
  return [{ from, path: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) }]
}
