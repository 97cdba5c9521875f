import type { JsonValue } from '../../document.ts'
import { isVersionId, publishedId } from '../../document.ts'
import { isObject } from '../../json.ts'
import { definitionId } from '../../variants/variant.ts'
import type { ExprNode } from '../syntax.ts'
import { functions } from './functions.ts'
import { allOf, type Bound, type Compiled, type Part } from './scope.ts'
import { attributeOf, weightOf } from './values.ts'

/** Characters above which a text counts by each of them before a function is given it. */
const longText = 1_000_000

type Call = Extract<ExprNode, { type: 'FuncCall' }>

/** A function's call; null for one that is left to groq-js. */
export function functionCall(call: Call, args: readonly Part[]): Part {
  const name = `${call.namespace}::${call.name}`
  const plain = functions[name]
  const given = allOf(args)
  if (!given) return null
  if (name === 'global::coalesce') return coalesce(given)
  if (plain) {
    return (scope, bound) => {
      const values = given.map((arg) => arg(scope, bound))
      for (const value of values) bound.tick(weightOf(value))
      const [first] = values
      // Taken apart, such a text can be more than there is memory for.
      if (typeof first === 'string' && first.length > longText) bound.grow(first.length)
      const made = plain(values)
      bound.grow(weightOf(made))
      return made
    }
  }
  const ofItem = itemFunctions[name]
  if (ofItem) {
    return (scope, bound) =>
      ofItem(
        given.map((arg) => arg(scope, bound)),
        scope.value,
      )
  }
  const ofBound = boundFunctions[name]
  return ofBound ? (_scope, bound) => ofBound(bound) : null
}

function coalesce(options: readonly Compiled[]): Compiled {
  return (scope, bound) => {
    for (const option of options) {
      const value = option(scope, bound)
      if (value !== null) return value
    }
    return null
  }
}

/** Functions that look at the item around them. */
const itemFunctions: Record<string, (values: readonly JsonValue[], item: JsonValue) => JsonValue> = {
  'global::references': (values, item) =>
    refersTo(item, new Set(values.flat().filter((value) => typeof value === 'string'))),
  'sanity::versionOf': ([base], item) => {
    const id = attributeOf(item, '_id')
    if (typeof base !== 'string' || typeof id !== 'string') return null
    return id === base || (id !== publishedId(id) && publishedId(id) === base)
  },
  'sanity::partOfRelease': ([release], item) => {
    const id = attributeOf(item, '_id')
    if (typeof release !== 'string' || typeof id !== 'string') return null
    const parts = id.split('.')
    return isVersionId(id) && parts.length >= 3 && parts[1] === release
  },
  'lake::partOfVariant': ([variant], item) => {
    if (typeof variant !== 'string' || typeof attributeOf(item, '_id') !== 'string') return null
    const variants = attributeOf(attributeOf(item, '_system'), 'variants')
    return Array.isArray(variants) && variants.some((one) => attributeOf(one, '_ref') === definitionId(variant))
  },
}

const boundFunctions: Record<string, (bound: Bound) => JsonValue> = {
  'global::now': (bound) => {
    bound.validUntil(bound.now)
    return bound.now
  },
  'global::identity': ({ identity }) => identity,
  'sanity::projectId': ({ sanity }) => sanity.projectId,
  'sanity::dataset': ({ sanity }) => sanity.dataset,
}

function refersTo(value: JsonValue, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false
  if (Array.isArray(value)) return value.some((one) => refersTo(one, ids))
  if (!isObject(value)) return false
  // groq-js looks no deeper into an object that is a reference.
  const reference = value['_ref']
  if (reference) return typeof reference === 'string' && ids.has(reference)
  for (const name in value) if (refersTo(value[name] ?? null, ids)) return true
  return false
}
