import { studioPath } from '@sanity/client/csm'
import { vercelStegaDecode, vercelStegaSplit } from '@vercel/stega'
import { z } from 'zod'

/**
 * Name of the `BroadcastChannel` on which Studio's form says what a document is at this moment, long before it is
 * saved. It stays within one browser and one origin. Frames beside the form are told before, by an event of this name on
 * their document: a channel takes until after the next picture.
 */
export const typingChannel = 'labwire-typing'

/** A document as its form holds it: `before` and after one change. */
export const typedChange = z.object({
  id: z.string(),
  /** When it was typed, in milliseconds and parts of them: tells one change from another. */
  at: z.number(),
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
  /** `at` of the newest change. */
  readonly typedAt: number
}

interface Field {
  readonly id: string
  readonly path: string
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
  /** Fields by their marks: reading the marks of a whole page takes longer than a key may. */
  readonly #fields = new Map<string, Field | null>()

  /** @returns whether it was news: a frame beside the form hears of a change twice, and the second time late */
  note({ id, at, before, after }: TypedChange, now: number): boolean {
    const known = this.#recent(publishedId(id), now)
    if (known && known.typedAt >= at) return false
    const states = [...(known?.states ?? []), before, after].slice(-mostRemembered)
    this.#documents.set(publishedId(id), { states, at: now, typedAt: at })
    return true
  }

  /**
   * @param text of a text node, with the invisible characters of visual editing
   * @returns the text that it becomes, with the same characters behind it; null when it stays
   */
  replacementFor(text: string, now: number): string | null {
    if (this.#documents.size === 0) return null
    const { cleaned, encoded } = vercelStegaSplit(text)
    const field = this.#fieldOf(encoded)
    const known = field && this.#recent(field.id, now)
    if (!known) return null
    const [newest, ...older] = known.states.map((state) => studioPath.get(state, field.path)).toReversed()
    if (typeof newest !== 'string' || newest === '' || newest === cleaned) return null
    return older.includes(cleaned) ? newest + encoded : null
  }

  #fieldOf(encoded: string): Field | null {
    if (encoded === '') return null
    const known = this.#fields.get(encoded)
    if (known !== undefined) return known
    const found = fieldOf(encoded)
    this.#fields.set(encoded, found)
    return found
  }

  #recent(id: string, now: number): Remembered | undefined {
    const found = this.#documents.get(id)
    if (found && now - found.at <= rememberedMs) return found
    this.#documents.delete(id)
    return undefined
  }
}

function fieldOf(encoded: string): Field | null {
  const { href } = mark.safeParse(decoded(encoded)).data ?? {}
  if (!href) return null
  const query = new URLSearchParams(href.slice(href.indexOf('?')))
  const [id, path] = [query.get('id'), query.get('path')]
  return id && path ? { id, path } : null
}

function decoded(encoded: string): unknown {
  try {
    return vercelStegaDecode<unknown>(encoded)
  } catch {
    return null
  }
}
