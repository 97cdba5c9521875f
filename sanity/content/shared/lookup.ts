import type { ValidationContext } from '@sanity/types'
import { z } from 'zod'
import { apiVersion } from '#sanity/env.ts'
import { publishedId } from './rules/published-id.ts'

/** What validation needs of a client. */
export interface Lookup {
  fetch(query: string, params: Record<string, unknown>, options: { perspective: 'raw' }): Promise<unknown>
}

/** The part of Studio's validation context that the rules read. */
export interface RuleContext {
  readonly lookup: Lookup
  /** Published id and type of the document that is being edited. */
  readonly id: string
  readonly type: string
}

/** `null` where a value is validated outside of a document. */
export function ruleContext(context: Pick<ValidationContext, 'getClient' | 'document'>): RuleContext | null {
  const { document } = context
  if (!document) return null
  return { lookup: context.getClient({ apiVersion }), id: publishedId(document._id), type: document._type }
}

const holders = z.array(z.object({ _id: z.string(), title: z.string().nullish() }))

/** Fields whose values no two documents of a type may share. */
export type UniqueField = 'doi' | 'orcid' | 'title' | 'from' | 'slug.current'

/** Title of another document of the type, draft or published, that holds the value; `null` when nobody does. */
export async function otherHolder(
  { lookup, id, type }: RuleContext,
  field: UniqueField,
  value: string,
): Promise<string | null> {
  const query = `*[_type == $type && ${field} == $value]{_id, "title": coalesce(title, name, from)}`
  const found = holders.parse(await lookup.fetch(query, { type, value }, { perspective: 'raw' }))
  const other = found.find((document) => publishedId(document._id) !== id)
  return other ? (other.title ?? other._id) : null
}

const parent = z.string().nullish()

/** Published id of the document above another; the draft counts before what is published. */
export async function parentOf({ lookup }: RuleContext, id: string): Promise<string | null> {
  const query = `coalesce(*[_id == $draft][0], *[_id == $id][0]).parent._ref`
  const found = parent.parse(await lookup.fetch(query, { id, draft: `drafts.${id}` }, { perspective: 'raw' }))
  return found ?? null
}

/** Where a redirect that starts at a path leads; drafts do not count. */
export async function redirectTargetOf({ lookup, id }: RuleContext, path: string): Promise<string | null> {
  const query = `*[_type == "redirect" && from == $path && !(_id in [$id, $draft]) && !(_id in path("drafts.**"))][0].to`
  const found = parent.parse(await lookup.fetch(query, { path, id, draft: `drafts.${id}` }, { perspective: 'raw' }))
  return found ?? null
}
