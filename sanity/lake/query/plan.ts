import { randomUUID } from 'node:crypto'
import { isConstant, lookupsFor, moveOutwards, type Lookup, type Option } from './lookups.ts'
import { mapChildren, walk, type ChildScope, type ExprNode } from './syntax.ts'

/** One `*` of a query: where its documents come from. */
export interface Source {
  /** Ways in whose keys are known before the query runs; the smallest one is taken. None: every document. */
  readonly options: readonly Option[]
  /** A way in whose key is the value of an enclosing item, asked anew for each of them. */
  readonly perItem: Lookup | null
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

class Planner {
  readonly sources: Source[] = []
  readonly topSources: number[] = []

  rewrite(node: ExprNode, place: Place): ExprNode {
    if (node.type === 'Everything') return this.#stand(this.#add([], null), place)
    if (node.type === 'Filter') {
      const filters = filtersOnEverything(node)
      if (filters) return this.#rewriteFilter(node, this.#sourceFor(filters, place), place)
    }
    return mapChildren(node, (child, scope) => this.rewrite(child, placeOf(scope, place)))
  }

  /** Puts the source under the innermost of the filters; the filters stay, so groq-js still decides. */
  #rewriteFilter(node: ExprNode, source: ExprNode, place: Place): ExprNode {
    if (node.type === 'Everything') return source
    if (node.type === 'Group') return { ...node, base: this.#rewriteFilter(node.base, source, place) }
    if (node.type !== 'Filter') return node
    return { ...node, base: this.#rewriteFilter(node.base, source, place), expr: this.rewrite(node.expr, 'item') }
  }

  #sourceFor(filters: readonly ExprNode[], place: Place): ExprNode {
    const found = filters.flatMap(lookupsFor)
    const options = found.filter((lookups) => lookups.every(({ key }) => isConstant(key)))
    const narrow = options.some((lookups) => lookups.every(({ by }) => by !== 'type'))
    const following =
      place === 'item' && !narrow ? found.find((lookups) => !lookups.every(({ key }) => isConstant(key))) : undefined
    const perItem = following?.length === 1 ? (following[0] ?? null) : null
    return this.#stand(this.#add(options, perItem), place)
  }

  #add(options: readonly Option[], perItem: Lookup | null): number {
    return this.sources.push({ options, perItem }) - 1
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

function placeOf(scope: ChildScope, place: Place): Place {
  if (scope === 'same') return place
  return scope === 'nested' ? 'item' : 'hidden'
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
