import { allOfIt, Compiler } from './compile/compile.ts'
import { fieldsUsed, together } from './compile/fields-used.ts'
import type { Compiled, Fields } from './compile/scope.ts'
import { isConstant, lookupsFor, type Lookup } from './lookups.ts'
import { canonicalOrdering, orderingOf, type Ordering } from './ordering.ts'
import type { Selection } from './selection.ts'
import { walk, type ExprNode } from './syntax.ts'

/** A way in: an index, and the expression for what to look up in it. */
export interface Way {
  readonly by: Lookup['by']
  readonly path: string
  /** A string or an array of strings; of any other value the index knows nothing. */
  readonly key: Compiled
  /** Whether the key is the same for every item around. */
  readonly isConstant: boolean
}

/** One `*` of a query: where its documents come from. */
export interface Source {
  /** Sets of ways in; each set leads to all that the conditions let through. None: every document. */
  readonly options: readonly (readonly Way[])[]
  /** Conditions on the document alone, parameters and the present. */
  readonly closed: readonly Compiled[]
  /** Name of the closed conditions, and the parameters that they depend on. */
  readonly closedName: string
  readonly closedParams: readonly string[]
  /** Conditions that look further: at items around, or through references. */
  readonly open: readonly OpenCondition[]
  /** The order that documents come out in. */
  readonly ordering: Ordering
  /** How many documents are wanted at most, counted after the conditions. */
  readonly limit: number
  /** Attributes of its documents that the query uses; null for all of them. */
  readonly fields: Fields
}

export interface OpenCondition {
  readonly meets: Compiled
  /** Where it is true, so is the condition, whatever the document: `$topic == null` of `$topic == null || …`. */
  readonly unless: Compiled | null
}

interface Wanted {
  readonly limit: number
  readonly fields: Fields
}

/** Compiles expressions that hold no `*`. */
const plain = new Compiler((node) => (node.type === 'Everything' ? null : undefined))

/**
 * The source for a selection. `compile` compiles its conditions, subqueries included; null when one of them, or the
 * order, cannot be compiled.
 */
export function sourceOf(
  { conditions, order }: Selection,
  wanted: Wanted,
  compile: (node: ExprNode) => Compiled | null,
): Source | null {
  const ordering = order ? orderingOf(order) : canonicalOrdering
  const closed = conditions.filter(isClosed)
  const open = conditions.filter((condition) => !isClosed(condition))
  const compiled = [...closed, ...open].map(compile)
  const whole = compiled.flatMap((condition) => condition ?? [])
  if (!ordering || whole.length < compiled.length) return null
  const params = new Set<string>()
  for (const condition of closed) walk(condition, (node) => node.type === 'Parameter' && params.add(node.name))
  return {
    options: optionsFor(conditions),
    closed: whole.slice(0, closed.length),
    closedName: closed.length === 0 ? '' : JSON.stringify(closed),
    closedParams: [...params],
    open: whole.slice(closed.length).map((meets, place) => ({ meets, unless: guardOf(open[place]) })),
    ordering,
    limit: wanted.limit,
    fields: [...conditions, ...(order ?? [])].reduce<Fields>(
      (fields, node) => together(fields, fieldsUsed(node)),
      wanted.fields,
    ),
  }
}

export function optionsFor(conditions: readonly ExprNode[]): (readonly Way[])[] {
  const options = conditions.flatMap(lookupsFor).flatMap((lookups) => {
    const ways = lookups.flatMap(({ by, path, key }) => {
      const compiled = plain.compile(key, allOfIt)
      return compiled ? [{ by, path, key: compiled, isConstant: isConstant(key) }] : []
    })
    return ways.length === lookups.length ? [ways] : []
  })
  return options.toSorted((a, b) => Number(leansOnText(a)) - Number(leansOnText(b)))
}

/** Those that look into the full-text index come last: where another one leads to few documents it is not asked. */
export function leansOnText(option: readonly Way[]): boolean {
  return option.some(({ by }) => by === 'text')
}

function guardOf(condition: ExprNode | undefined): Compiled | null {
  if (condition?.type === 'Group') return guardOf(condition.base)
  if (condition?.type !== 'Or') return null
  const branch = [condition.left, condition.right].find(isConstant)
  return branch ? plain.compile(branch, allOfIt) : guardOf(condition.left)
}

/** Whether a condition depends on nothing but the document, parameters and the present. */
export function isClosed(condition: ExprNode): boolean {
  let closed = true
  walk(condition, (node) => {
    if (node.type === 'Deref' || node.type === 'Everything' || node.type === 'Parent') closed = false
    if (node.type === 'FuncCall' && node.name === 'identity') closed = false
  })
  return closed
}
