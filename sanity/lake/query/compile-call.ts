import type { JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import { compile, type Compiled } from './compile.ts'
import type { ExprNode } from './syntax.ts'
import { matches, portableText } from './text-match.ts'

type Call = Extract<ExprNode, { type: 'FuncCall' }>
type Implementation = (values: readonly JsonValue[], item: JsonValue) => JsonValue

/** The functions that filters use; any other stays with groq-js. */
export function compileCall({ namespace, name, args }: Call): Compiled | null {
  if (namespace === 'global' && name === 'now') return (_item, { now }) => now
  const call = functions[`${namespace}::${name}`]
  if (!call) return null
  const parts = args.flatMap((arg) => compile(arg) ?? [])
  if (parts.length !== args.length) return null
  return (item, bound) =>
    call(
      parts.map((part) => part(item, bound)),
      item,
    )
}

/** `a match b` as a function of two expressions. */
export function compileMatch(left: Compiled, right: Compiled): Compiled {
  return (item, bound) => matches(left(item, bound), right(item, bound))
}

const lower: Implementation = ([text]) => (typeof text === 'string' ? text.toLowerCase() : null)
const upper: Implementation = ([text]) => (typeof text === 'string' ? text.toUpperCase() : null)

const functions: Record<string, Implementation> = {
  'global::defined': ([value]) => value !== null,
  'global::coalesce': (values) => values.find((value) => value !== null) ?? null,
  'global::count': ([value]) => (Array.isArray(value) ? value.length : null),
  'global::lower': lower,
  'string::lower': lower,
  'global::upper': upper,
  'string::upper': upper,
  'string::startsWith': ([text, start]) =>
    typeof text === 'string' && typeof start === 'string' ? text.startsWith(start) : null,
  'pt::text': ([value]) => portableText(value ?? null),
  'global::references': (values, item) =>
    refersTo(item, new Set(values.flat().filter((value) => typeof value === 'string'))),
}

function refersTo(value: JsonValue, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false
  if (Array.isArray(value)) return value.some((one) => refersTo(one, ids))
  if (!isObject(value)) return false
  // groq-js looks no deeper into an object that is a reference.
  const reference = value['_ref']
  if (reference) return typeof reference === 'string' && ids.has(reference)
  return Object.values(value).some((one) => refersTo(one, ids))
}
