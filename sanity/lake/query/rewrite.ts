import { randomUUID } from 'node:crypto'
import { allOfIt, Compiler, sliceEnd } from './compile/compile.ts'
import { isConstant, lookupsFor, moveOutwards, type Lookup } from './lookups.ts'
import { canonicalOrdering } from './ordering.ts'
import { selectionOf, type Selection } from './selection.ts'
import { isClosed, optionsFor, sourceOf, type Source, type Way } from './source.ts'
import { mapChildren, walk, type ChildScope, type ExprNode } from './syntax.ts'

/** A source of a rewritten tree. */
export interface StandIn {
  readonly source: Source
  /** A way in whose key is the value of an enclosing item, asked anew for each of them. */
  readonly perItem: Way | null
}

/** A tree for groq-js, which then sees only what indexes could not rule out. */
export interface Rewritten {
  /** The query's tree, with every `*` replaced by what stands in for it. */
  readonly tree: ExprNode
  readonly sources: readonly StandIn[]
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

export function rewrite(tree: ExprNode): Rewritten {
  const planner = new Planner()
  const rewritten = planner.rewrite(tree, 'top')
  return {
    tree: rewritten,
    sources: planner.sources,
    topSources: planner.topSources,
    readsDataset: readsDataset(tree),
  }
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

const compiler = new Compiler((node) => (node.type === 'Everything' ? null : undefined))
const compile = (node: ExprNode) => compiler.compile(node, allOfIt)

class Planner {
  readonly sources: StandIn[] = []
  readonly topSources: number[] = []

  /** @param limit how many items of the result are wanted at most, when a slice around it says so */
  rewrite(node: ExprNode, place: Place, limit = Infinity): ExprNode {
    const selection = selectionOf(node)
    if (selection) return this.#select(node, selection, place, limit)
    const wanted = wantedOf(node, limit)
    return mapChildren(node, (child, scope) => {
      return this.rewrite(child, placeOf(scope, place), scope === 'same' ? wanted : Infinity)
    })
  }

  #select(node: ExprNode, selection: Selection, place: Place, limit: number): ExprNode {
    const whole = sourceOf(selection, { limit, fields: null }, compile)
    if (whole && whole.open.length === 0) return this.#stand({ source: constantWays(whole), perItem: null }, place)
    const { conditions } = selection
    const kept = conditions.filter(isClosed)
    const source = sourceOf(
      { conditions: kept.filter(compile), order: null },
      { limit: Infinity, fields: null },
      compile,
    )
    if (!source) return node
    const options = optionsFor(conditions)
    const narrow = options.some((ways) => ways.every(({ by, isConstant }) => isConstant && by !== 'type'))
    const perItem = place === 'item' && !narrow ? following(conditions) : null
    return this.#under(
      node,
      this.#stand({ source: constantWays({ ...source, options, ordering: canonicalOrdering }), perItem }, place),
    )
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

  #stand(standIn: StandIn & { readonly perItem: Following | null }, place: Place): ExprNode {
    const index = this.sources.push(standIn) - 1
    if (place === 'top') {
      this.topSources.push(index)
      return { type: 'Parameter', name: sourceParameter(index) }
    }
    const { perItem } = standIn
    const plain: ExprNode = { type: 'Value', value: `${sourceMark}${index}:` }
    return reference(perItem ? coalesce([...keyed(index, moveOutwards(perItem.expression)), plain]) : plain)
  }
}

function constantWays(source: Source): Source {
  return { ...source, options: source.options.filter((ways) => ways.every((way) => way.isConstant)) }
}

/** A way in that follows an enclosing item, with its key as an expression. */
type Following = Way & { readonly expression: ExprNode }

function following(conditions: readonly ExprNode[]): Following | null {
  const lookups = conditions
    .flatMap(lookupsFor)
    .find((found) => found.length === 1 && found[0]?.by !== 'text' && !isConstant(found[0]?.key ?? none))
  const [lookup] = lookups ?? []
  return lookup && lookup.by !== 'path' ? { ...asWay(lookup), expression: lookup.key } : null
}

const none: ExprNode = { type: 'Value', value: null }

/** The key comes with each request, so it is never evaluated here. */
function asWay({ by, path }: Lookup): Way {
  return { by, path, key: () => null, isConstant: false }
}

/** How many items of its base are wanted at most, when so many of it are. */
function wantedOf(node: ExprNode, limit: number): number {
  if (node.type === 'Map' || node.type === 'Group') return limit
  return node.type === 'AccessElement' || node.type === 'Slice' ? sliceEnd(node) : Infinity
}

function placeOf(scope: ChildScope, place: Place): Place {
  if (scope === 'same') return place
  return scope === 'nested' ? 'item' : 'hidden'
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
