import { studioPath } from '@sanity/client/csm'
import { vercelStegaDecode, vercelStegaSplit } from '@vercel/stega'
import { z } from 'zod'

/**
 * Name of the `BroadcastChannel` on which Studio's form says what a document is at this moment, long before it is
 * saved. It stays within one browser and one origin.
 */
export const typingChannel = 'labwire-typing'

/** A document as its form holds it: `before` and after one change. */
export const typedChange = z.object({
  id: z.string(),
  before: z.looseObject({}),
  after: z.looseObject({}),
})

export type TypedChange = z.output<typeof typedChange>

/** A save takes about a second; what was typed longer ago than this is on the page already, or was taken back. */
const rememberedMs = 6_000
const mostRemembered = 200

interface Remembered {
  /** What the document was lately, the newest last. */
  readonly states: readonly object[]
  readonly at: number
}

const mark = z.object({ href: z.string() })

/** The published id of a draft's or version's id. */
export function publishedId(id: string): string {
  return id.replace(/^drafts\./, '').replace(/^versions\.[^.]+\./, '')
}

/**
 * Remembers what was typed in the last seconds, and tells what a text of the page becomes by it. Only a text that is one
 * field's value, now or a moment ago, is changed: what a page composes of several fields waits for the page itself.
 */
export class TypedDocuments {
  readonly #documents = new Map<string, Remembered>()

  note({ id, before, after }: TypedChange, now: number): void {
    const known = this.#recent(publishedId(id), now) ?? []
    this.#documents.set(publishedId(id), { states: [...known, before, after].slice(-mostRemembered), at: now })
  }

  /**
   * @param text of a text node, with the invisible characters of visual editing
   * @returns the text that it becomes, with the same characters behind it; null when it stays
   */
  replacementFor(text: string, now: number): string | null {
    if (this.#documents.size === 0) return null
    const field = fieldOf(text)
    const states = field && this.#recent(field.id, now)
    if (!states) return null
    const { cleaned, encoded } = vercelStegaSplit(text)
    const [newest, ...older] = states.map((state) => studioPath.get(state, field.path)).toReversed()
    if (typeof newest !== 'string' || newest === '' || newest === cleaned) return null
    return older.includes(cleaned) ? newest + encoded : null
  }

  #recent(id: string, now: number): readonly object[] | undefined {
    const found = this.#documents.get(id)
    if (found && now - found.at <= rememberedMs) return found.states
    this.#documents.delete(id)
    return undefined
  }
}

function fieldOf(text: string): { id: string; path: string } | null {
  const { href } = mark.safeParse(decoded(text)).data ?? {}
  if (!href) return null
  const query = new URLSearchParams(href.slice(href.indexOf('?')))
  const [id, path] = [query.get('id'), query.get('path')]
  return id && path ? { id, path } : null
}

function decoded(text: string): unknown {
  try {
    return vercelStegaDecode<unknown>(text)
  } catch {
    return null
  }
}
