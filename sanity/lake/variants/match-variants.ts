import { badRequest } from '../errors.ts'
import { isObject } from '../json.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import { definitionId, variantName, variantType } from './variant.ts'

/** For whom a query asks: by a variant's name, or by what is known of the reader, as `audience:members`. */
export type AskedVariant = { readonly name: string } | { readonly conditions: Readonly<Record<string, string>> }

/** @throws LakeError 400 for both at once, and for a condition that is not `key:value` */
export function askedVariant(search: URLSearchParams): AskedVariant | null {
  const name = search.get('variant')
  const pairs = search.getAll('variantCondition')
  if (name && pairs.length > 0) throw badRequest('Use either "variant" or "variantCondition", not both')
  if (name) return { name: variantName(name) }
  return pairs.length > 0 ? { conditions: Object.fromEntries(pairs.map(pairOf)) } : null
}

function pairOf(text: string): [key: string, value: string] {
  const colon = text.indexOf(':')
  if (colon < 1) throw badRequest(`"variantCondition" must be key:value, not "${text}"`)
  return [text.slice(0, colon), text.slice(colon + 1)]
}

interface Definition {
  readonly name: string
  readonly priority: number
  readonly conditions: readonly (readonly [key: string, value: unknown])[]
}

/** Names of the variants that a query is answered with, those of the highest priority first. */
export function matchingVariants(index: DocumentIndex, asked: AskedVariant): string[] {
  if ('name' in asked) return index.get(definitionId(asked.name)) ? [asked.name] : []
  const definitions = [...index.byType(variantType)].map(({ _id, priority, conditions }): Definition => {
    const pairs = isObject(conditions) ? Object.entries(conditions) : []
    return { name: variantName(_id), priority: typeof priority === 'number' ? priority : 0, conditions: pairs }
  })
  return definitions
    .filter(
      ({ conditions }) => conditions.length > 0 && conditions.every(([key, value]) => asked.conditions[key] === value),
    )
    .toSorted(
      (a, b) => b.priority - a.priority || b.conditions.length - a.conditions.length || (a.name < b.name ? -1 : 1),
    )
    .map(({ name }) => name)
}
