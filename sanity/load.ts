import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import type { z } from 'zod'
import type { ContentQuery, DroppedItem } from './content-query.ts'
import { publishedClient, readClient } from './client.ts'
import { everythingTag, typeTag } from './expired-tags.ts'
import { recallAnswer, rememberAnswer } from './last-good-answers.ts'
import { readAnswer } from './read-answer.ts'

/**
 * What the reader may see: published content, drafts laid over it after a preview was verified, or the draft of one
 * document (by its published id) for somebody with a link to it.
 */
export type View =
  | { perspective: 'published' }
  | { perspective: 'drafts'; stega: boolean }
  | { perspective: 'one-draft'; documentId: string }

export const publishedView = { perspective: 'published' } as const satisfies View

/** After the lake failed to answer, a page made from older answers is made again this many seconds later. */
const retrySeconds = 5

/** Where a page keeps the content that answers one of its questions. */
const placeFor = cache(
  <Params extends z.ZodType, Shape extends z.ZodType>(
    _query: ContentQuery<Params, Shape>,
    _question: string,
  ): { content: Promise<z.output<Shape>> | null } => ({ content: null }),
)

/**
 * The only way content gets into a page: asks the lake, checks the answer against the query's shape, and gives it
 * typed. List items that do not fit are left out and reported. A page's title, layout and text ask for the same: it is
 * asked and checked once for all of them, and none of them may change it.
 *
 * @throws z.ZodError when `params` do not fit the query's parameters
 * @throws ContentShapeError when the answer does not fit; it names query, document and field
 */
export function load<Params extends z.ZodType, Shape extends z.ZodType>(
  query: ContentQuery<Params, Shape>,
  params: z.input<Params>,
  view: View,
): Promise<z.output<Shape>> {
  const place = placeFor(query, JSON.stringify([params, view]))
  place.content ??= read(query, params, view)
  return place.content
}

async function read<Params extends z.ZodType, Shape extends z.ZodType>(
  query: ContentQuery<Params, Shape>,
  params: z.input<Params>,
  view: View,
): Promise<z.output<Shape>> {
  const raw = await ask(query, toRecord(query.params.parse(params)), view)
  const { content, fault, dropped } = readAnswer(query, raw)
  for (const item of dropped) reportDropped(query.name, item)
  if (fault) throw fault
  return content
}

/**
 * The parameters, out of `all`, whose page can be made now. A document that does not fit its shape is left to the
 * moment somebody asks for it, so that it cannot stop a build.
 */
export async function loadable<Params extends z.ZodType, Shape extends z.ZodType>(
  query: ContentQuery<Params, Shape>,
  all: readonly z.input<Params>[],
): Promise<z.input<Params>[]> {
  const outcomes = await Promise.allSettled(all.map((params) => load(query, params, publishedView)))
  return all.filter((_, index) => {
    const outcome = outcomes[index]
    if (outcome?.status !== 'rejected') return true
    console.warn(`Left out of the build: ${String(outcome.reason)}`)
    return false
  })
}

type Params = Record<string, unknown>

async function ask(query: ContentQuery, params: Params, view: View): Promise<unknown> {
  switch (view.perspective) {
    case 'published':
      return askPublished(query, { ...params, preview: false })
    case 'drafts':
      return askDrafts(query, { ...params, preview: true }, view.stega)
    case 'one-draft': {
      const { answerWithDraft } = await import('./draft-links/answer-with-draft.ts')
      return answerWithDraft(query, params, view.documentId)
    }
  }
}

async function askPublished(query: ContentQuery, params: Params): Promise<unknown> {
  const key = `${query.name}:${JSON.stringify(params)}`
  const tag = `site.${query.name}`
  if (query.cached === false) return publishedClient().fetch(query.groq, params, { cache: 'no-store', tag })
  try {
    const answer: unknown = await publishedClient().fetch(query.groq, params, {
      cache: 'force-cache',
      next: { tags: [everythingTag, ...query.reads.map(typeTag)] },
      tag,
    })
    rememberAnswer(key, answer)
    return answer
  } catch (fault) {
    const kept = recallAnswer(key)
    if (!kept) throw fault
    console.warn(`${query.name}: the lake did not answer, so its last answer is shown. ${String(fault)}`)
    await makePageAgainSoon()
    return kept.answer
  }
}

/** A cached value that lives for `retrySeconds` bounds the life of the page that reads it. */
const makePageAgainSoon = unstable_cache(async () => true, ['labwire-retry'], { revalidate: retrySeconds })

async function askDrafts(query: ContentQuery, params: Params, stega: boolean): Promise<unknown> {
  const { result, resultSourceMap } = await readClient().fetch<unknown>(query.groq, params, {
    cache: 'no-store',
    perspective: 'drafts',
    resultSourceMap: stega ? 'withKeyArraySelector' : false,
    filterResponse: false,
    tag: `preview.${query.name}`,
  })
  if (!stega) return result
  const { markForEditing } = await import('./preview/mark-for-editing.ts')
  return markForEditing(result, resultSourceMap)
}

const reported = new Set<string>()

function reportDropped(query: string, item: DroppedItem): void {
  const document = `document "${item.documentId ?? 'unknown'}"`
  const what = item.isPart ? `a part of ${document}` : document
  const line = `${query}: ${what} was left out of a list. ${item.field || 'item'}: ${item.reason}`
  if (reported.has(line)) return
  reported.add(line)
  console.warn(line)
}

function toRecord(value: unknown): Params {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
