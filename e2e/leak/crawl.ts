import { linksIn } from './links.ts'

/** One answer of the site, as text. */
export interface Answer {
  /** Path and query, and in which form it was asked for. */
  readonly asked: string
  readonly path: string
  readonly form: string
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** How somebody asks: where the site runs, and the headers of each request. */
export interface Visitor {
  readonly origin: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Forms in which Next answers with a page: the document, what a click loads, and what a hovered link prefetches. */
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  page: {},
  payload: { rsc: '1' },
  prefetch: { rsc: '1', 'next-router-prefetch': '1' },
}

const atOnce = 6

export async function ask(visitor: Visitor, path: string, form = 'page'): Promise<Answer> {
  // Next leads a payload's request on to an address that names its form.
  const response = await fetch(new URL(path, visitor.origin), {
    redirect: form === 'page' ? 'manual' : 'follow',
    headers: { ...visitor.headers, ...forms[form] },
  })
  const text = await response.text()
  const { headers, status } = response
  return { asked: `${path} (${form})`, path, form, status, headers, text }
}

/** Asks for all paths, each in every form that Next knows for a page. */
export async function askAll(visitor: Visitor, paths: readonly string[]): Promise<Answer[]> {
  return askInForms(visitor, paths, Object.keys(forms))
}

/** What is loaded by clicks on, and prefetched for, links to pages that were asked for before. */
export async function askForPayloads(visitor: Visitor, pages: readonly Answer[]): Promise<Answer[]> {
  const paths = pages.filter(({ headers }) => headers.get('content-type')?.includes('text/html'))
  return askInForms(
    visitor,
    paths.map(({ path }) => path),
    ['payload', 'prefetch'],
  )
}

async function askInForms(visitor: Visitor, paths: readonly string[], asked: readonly string[]): Promise<Answer[]> {
  return inTurns(
    paths.flatMap((path) => asked.map((form) => ({ path, form }))),
    ({ path, form }) => ask(visitor, path, form),
  )
}

/**
 * Follows every link of the site from `starts` on. Pictures, scripts and filters that are combined with one another are
 * named but not fetched.
 *
 * @param origins under which the site's own addresses are written
 */
export async function crawl(
  visitor: Visitor,
  starts: readonly string[],
  origins: readonly string[],
): Promise<Answer[]> {
  const known = new Set(starts)
  const answers: Answer[] = []
  let waiting = [...starts]
  while (waiting.length > 0) {
    const pages = await inTurns(waiting, (path) => ask(visitor, path))
    answers.push(...pages)
    waiting = []
    for (const path of pages.flatMap((answer) => linksOf(answer, origins))) {
      if (known.has(path) || !isWorthReading(path)) continue
      known.add(path)
      waiting.push(path)
    }
  }
  return answers
}

function linksOf({ text, headers }: Answer, origins: readonly string[]): string[] {
  const target = headers.get('location')
  const written = linksIn(text, headers.get('content-type') ?? '', origins)
  return target ? [...written, ...linksIn(`"${target}"`, 'text/plain', origins)] : written
}

function isWorthReading(path: string): boolean {
  if (/^\/(_next|lake|studio|og|fonts|api)(\/|$)/.test(path)) return false
  if (/\.(png|jpe?g|svg|ico|webp|woff2|css|js)$/.test(path.split('?')[0] ?? '')) return false
  return new URLSearchParams(path.split('?')[1] ?? '').size <= 1
}

/** Does something for each item, a few at a time; results in the order of the items. */
async function inTurns<Item, Result>(items: readonly Item[], act: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const work = async () => {
    for (const [index, item] of queue) results[index] = await act(item)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}
