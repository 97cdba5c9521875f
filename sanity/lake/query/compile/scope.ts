import type { JsonObject, JsonValue, LakeDocument } from '../../document.ts'
import type { Source } from '../source.ts'

/** `@` and the chain that `^` climbs. Items of `[]` have a hidden scope, which `^` skips. */
export interface Scope {
  readonly value: JsonValue
  readonly parent: Scope | null
  readonly hidden: boolean
}

/** What an expression may depend on besides its scope, and where it says how long its answer holds. */
export interface Bound {
  readonly params: JsonObject
  /** What `now()` answers: ISO 8601, UTC. */
  readonly now: string
  readonly identity: string
  readonly sanity: { readonly projectId: string; readonly dataset: string }
  /**
   * What `->` finds: a document, or the documents that a made-up reference stands for. `fields` are the attributes that
   * the query goes on to use; null means any of them.
   */
  dereference(id: string, fields: Fields): LakeDocument | LakeDocument[] | null
  /** The documents of a source, `*` standing in `scope`. */
  select(source: Source, scope: Scope): LakeDocument[]
  /** The answer holds until `now()` reaches this text; comparisons with `now()` bring it forward. */
  validUntil(instant: string): void
  /** Called for each item that is looked at, or with how many at once. @throws LakeError when the query has had its time */
  readonly tick: (steps?: number) => void
  /** Called with the places of arrays and objects that are made. @throws LakeError when the query has had its share */
  readonly grow: (places: number) => void
}

/** Characters of a text that count as one place: about as much memory. */
export const charactersAPlace = 16

/** Attributes of a document that a query uses, `references` standing for what it refers to; null for all of them. */
export type Fields = ReadonlySet<string> | null

/** An expression as a function: its value in a scope, null for what GROQ calls null. */
export type Compiled = (scope: Scope, bound: Bound) => JsonValue
export type Part = Compiled | null

export const rootScope: Scope = { value: null, parent: null, hidden: false }

export function nested(scope: Scope, value: JsonValue): Scope {
  return { value, parent: scope.hidden ? scope.parent : scope, hidden: false }
}

export function hidden(scope: Scope, value: JsonValue): Scope {
  return { value, parent: scope.hidden ? scope.parent : scope, hidden: true }
}

/** All of the parts, or null when one of them could not be compiled. */
export function allOf(parts: readonly Part[]): readonly Compiled[] | null {
  const compiled = parts.flatMap((part) => part ?? [])
  return compiled.length === parts.length ? compiled : null
}
