import { randomUUID } from 'node:crypto'
import { compile, type Compiled } from './compile.ts'
import { isConstant, lookupsFor, moveOutwards, type Lookup, type Option } from './lookups.ts'
import { canonicalOrdering, orderingOf, type Ordering } from './ordering.ts'
import { mapChildren, walk, type ChildScope, type ExprNode } from './syntax.ts'

/** One `*` of a query: where its documents come from. */
export interface Source {
  /** Ways in whose keys are known before the query runs; the smallest one is taken. None: every document. */
  readonly options: readonly Option[]
  /** A way in whose key is the value of an enclosing item, asked anew for each of them. */
  readonly perItem: Lookup | null
  /** Conditions that were compiled: only documents that meet all of them come out. */
  readonly conditions: readonly Compiled[]
  /** The order that documents come out in. */
  readonly ordering: Ordering
  /** How many documents are wanted at most, counted after the conditions. */
  readonly limit: number
}

export interface Plan {
  /** The query's tree, with every `*` replaced by what stands in for it. */
  readonly tree: ExprNode
  readonly sources: readonly Source[]
  /** Indexes of the sources that are fetched once, before groq-js begins; the others it asks for as it goes. */
  readonly topSources: readonly number[]
  /** Set when the tree holds a function that reads the dataset by itself. */
  readonly readsDataset: boolean
}

/**
 * Marks a reference that asks for a source instead of a document. Not guessable: a document cannot hold one.
 * (`->` is the only place where groq-js calls back; sources that depend on an enclosing item come in through it.)
 */
export const sourceMark = `source-${randomUUID()}-`
export const keySeparator = '\u0001'

/** Name of the parameter that carries a source; it has a space, so no query can name it. */
export const sourceParameter = (index: number) => `source ${index}`

const plans = new WeakMap<ExprNode, Plan>()

/** The plan of a parsed query, made once for each tree. */
export function planOf(tree: ExprNode): Plan {
  const known = plans.get(tree)
  if (known) return known
  const planner = new Planner()
  const rewritten = planner.rewrite(tree, 'top')
  const planned = {
    tree: rewritten,
    sources: planner.sources,
    topSources: planner.topSources,
    readsDataset: readsDataset(tree),
  }
  plans.set(tree, planned)
  return planned
}

function readsDataset(tree: ExprNode): boolean {
  let reads = false
  walk(tree, (node) => {
    if (node.type === 'FuncCall' && node.namespace === 'releases') reads = true
  })
  return reads
}

/** `top`: evaluated once. `item`: once for each item, `^` counts from here. `hidden`: for each item, `^` skips it. */
type Place = 'top' | 'item' | 'hidden'

/** `*` with its filters and its order, as far as the tree says it in one piece. */
interface Selection {
  readonly filters: readonly ExprNode[]
  /** The arguments of `| order(…)`, or null without one. */
  readonly order: readonly ExprNode[] | null
}

class Planner {
  readonly sources: Source[] = []
  readonly topSources: number[] = []

  /** @param limit how many items of the result are wanted at most, when a slice around it says so */
  rewrite(node: ExprNode, place: Place, limit = Infinity): ExprNode {
    const selection = selectionOf(node)
    if (selection) return this.#select(node, selection, place, limit)
    const wanted = node.type === 'Map' || node.type === 'Group' ? limit : sliceEnd(node)
    return mapChildren(node, (child, scope) => {
      return this.rewrite(child, placeOf(scope, place), scope === 'same' ? wanted : Infinity)
    })
  }

  #select(node: ExprNode, { filters, order }: Selection, place: Place, limit: number): ExprNode {
    const conditions = filters.flatMap(conjuncts).map(compile)
    const compiled = conditions.flatMap((condition) => condition ?? [])
    const ordering = order ? orderingOf(order) : canonicalOrdering
    if (compiled.length === conditions.length && ordering) {
      return this.#stand(this.#add({ ...waysIn(filters), perItem: null, conditions: compiled, ordering, limit }), place)
    }
    const { options, following } = waysIn(filters)
    const narrow = options.some((lookups) => lookups.every(({ by }) => by !== 'type'))
    const perItem = place === 'item' && !narrow ? following : null
    const source = { options, perItem, conditions: compiled, ordering: canonicalOrdering, limit: Infinity }
    return this.#under(node, this.#stand(this.#add(source), place))
  }

  /** Puts the source under the innermost of the filters; filters and order stay, so groq-js decides. */
  #under(node: ExprNode, source: ExprNode): ExprNode {
    if (node.type === 'Everything') return source
    if (node.type === 'Group') return { ...node, base: this.#under(node.base, source) }
    if (node.type === 'Filter')
      return { ...node, base: this.#under(node.base, source), expr: this.rewrite(node.expr, 'item') }
    if (node.type !== 'PipeFuncCall') return node
    return { ...node, base: this.#under(node.base, source), args: node.args.map((arg) => this.rewrite(arg, 'item')) }
  }

  #add(source: Source): number {
    return this.sources.push(source) - 1
  }

  #stand(index: number, place: Place): ExprNode {
    if (place === 'top') {
      this.topSources.push(index)
      return { type: 'Parameter', name: sourceParameter(index) }
    }
    const perItem = this.sources[index]?.perItem
    const plain: ExprNode = { type: 'Value', value: `${sourceMark}${index}:` }
    return reference(perItem ? coalesce([...keyed(index, moveOutwards(perItem.key)), plain]) : plain)
  }
}

function isFixed(lookups: Option): boolean {
  return lookups.every(({ key }) => isConstant(key))
}

/** Lookups by constant keys, and the first one that follows an enclosing item. */
function waysIn(filters: readonly ExprNode[]): { options: Option[]; following: Lookup | null } {
  const found = filters.flatMap(lookupsFor)
  const following = found.find((lookups) => lookups.length === 1 && !isFixed(lookups))
  return { options: found.filter(isFixed), following: following?.[0] ?? null }
}

/** `a && b && c` apart. A filter lets through what makes every one of them true. */
function conjuncts(filter: ExprNode): ExprNode[] {
  if (filter.type === 'Group') return conjuncts(filter.base)
  return filter.type === 'And' ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter]
}

/** How many items of its base a slice from the front looks at. */
function sliceEnd(node: ExprNode): number {
  if (node.type === 'AccessElement') return node.index >= 0 ? node.index + 1 : Infinity
  if (node.type !== 'Slice' || node.left < 0 || node.right < 0) return Infinity
  return node.right + (node.isInclusive ? 1 : 0)
}

function placeOf(scope: ChildScope, place: Place): Place {
  if (scope === 'same') return place
  return scope === 'nested' ? 'item' : 'hidden'
}

/** `*`, `*[a][b]…` and `*[a] | order(b)`; null for anything else. */
function selectionOf(node: ExprNode): Selection | null {
  if (node.type === 'PipeFuncCall' && node.name === 'order') {
    const filters = filtersOnEverything(node.base)
    return filters && { filters, order: node.args }
  }
  const filters = node.type === 'Group' ? null : filtersOnEverything(node)
  return filters && { filters, order: null }
}

/** The conditions of `*[a][b]…`, or null when something else than `*` is filtered. */
function filtersOnEverything(node: ExprNode): ExprNode[] | null {
  if (node.type === 'Everything') return []
  if (node.type === 'Group') return filtersOnEverything(node.base)
  if (node.type !== 'Filter') return null
  const inner = filtersOnEverything(node.base)
  return inner ? [...inner, node.expr] : null
}

function reference(key: ExprNode): ExprNode {
  const value = { type: 'ObjectAttributeValue', name: '_ref', value: key } as const
  return { type: 'Deref', base: { type: 'Object', attributes: [value] } }
}

/** The key as text, whether it is a string or an array of strings; both give null for anything else. */
function keyed(index: number, key: ExprNode): ExprNode[] {
  const mark: ExprNode = { type: 'Value', value: `${sourceMark}${index}:=` }
  const joined = call('array', 'join', [key, { type: 'Value', value: keySeparator }])
  return [key, joined].map((text) => ({ type: 'OpCall', op: '+', left: mark, right: text }))
}

function coalesce(args: ExprNode[]): ExprNode {
  return call('global', 'coalesce', args)
}

function call(namespace: string, name: string, args: ExprNode[]): ExprNode {
  return { type: 'FuncCall', namespace, name, args }
}
