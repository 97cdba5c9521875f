import { evaluateSync } from 'groq-js'
import type { JsonObject, JsonValue, LakeDocument } from '../../document.ts'
import { Compiler, allOfIt } from '../compile/compile.ts'
import type * as compiled from '../compile/scope.ts'
import type { ExprNode } from '../syntax.ts'
import { isPlainJson } from './is-plain-json.ts'
import { nothing, type Traced } from './origin.ts'

/** What groq-js evaluates with, in its own terms, and what the tracer must know besides. */
export interface TraceOptions {
  /** Values of the caller, and documents for the references that a query plan makes up. */
  readonly params: JsonObject
  /** What `*` gives. */
  readonly dataset: readonly LakeDocument[]
  /** What `->` gives: a document, null, or an array of documents for the references that a query plan makes up. */
  readonly dereference?: (reference: { _ref: string }) => LakeDocument | LakeDocument[] | null
  /** Parameters that hold documents of the dataset instead of values of the caller. */
  readonly documentParams?: readonly string[]
  /** What `now()` gives. */
  readonly timestamp?: Date
  /** What `identity()` gives. */
  readonly identity?: string
  readonly sanity?: { readonly projectId: string; readonly dataset: string }
}

/** Compiles what looks at no `*`; remembered by node, null where part of it is left to groq-js. */
const compiler = new Compiler((node) => (node.type === 'Everything' ? null : undefined))
const parts = new WeakMap<ExprNode, { readonly part: compiled.Part }>()

function partOf(node: ExprNode): compiled.Part {
  const known = parts.get(node)
  if (known) return known.part
  const part = compiler.compile(node, allOfIt)
  parts.set(node, { part })
  return part
}

/** Names the items that an expression is to work on; it has a space, so no query can name it. */
export const itemsParameter: ExprNode = { type: 'Parameter', name: 'the items' }

/**
 * A scope as groq-js keeps it: `@` and the chain that `^` climbs. Items of `[]` have a hidden scope, which `^` skips.
 */
export class Scope {
  readonly value: Traced
  readonly parent: Scope | null
  readonly #hidden: boolean
  readonly #options: TraceOptions

  private constructor(options: TraceOptions, value: Traced, parent: Scope | null, hidden: boolean) {
    this.#options = options
    this.value = value
    this.parent = parent
    this.#hidden = hidden
  }

  static root(options: TraceOptions): Scope {
    return new Scope(options, nothing, null, false)
  }

  /** `value` must be an object. */
  nested(value: Traced): Scope {
    return new Scope(this.#options, value, this.#hidden ? this.parent : this, false)
  }

  hidden(value: Traced): Scope {
    return new Scope(this.#options, value, this.#hidden ? this.parent : this, true)
  }

  /**
   * What an expression gives here: compiled, as the whole query would be, or from groq-js where it has instants, paths
   * and the like. `items` is what `itemsParameter` stands for. Throws what `evaluateSync` throws.
   */
  evaluate(node: ExprNode, items: readonly unknown[] = []): unknown {
    const part = partOf(node)
    const around = part && this.#asCompiled()
    if (part && around && isPlainJson(items)) return part(around, this.#bound(items))
    const params = { ...this.#options.params, [itemsName]: items }
    const { data }: { data: unknown } = evaluateSync(this.#wrap(node), { ...this.#options, params })
    return this.#hidden && Array.isArray(data) ? data[0] : data
  }

  /** Null where a scope holds what is no JSON. */
  #asCompiled(): compiled.Scope | null {
    const { value } = this.value
    const parent = this.parent && this.parent.#asCompiled()
    if (!isPlainJson(value) || (this.parent && !parent)) return null
    return { value, parent, hidden: this.#hidden }
  }

  #bound(items: JsonValue): compiled.Bound {
    const { params, dataset, dereference, timestamp, identity, sanity } = this.#options
    return {
      params: { ...params, [itemsName]: items },
      now: (timestamp ?? new Date()).toISOString(),
      identity: identity ?? 'me',
      sanity: sanity ?? { projectId: '', dataset: '' },
      dereference: (id) => (dereference ? dereference({ _ref: id }) : (dataset.find(({ _id }) => _id === id) ?? null)),
      select: () => [],
      validUntil: () => {},
      tick: () => {},
      grow: () => {},
    }
  }

  /** groq-js takes no scope, so the expression is put where its own evaluation builds the same one. */
  #wrap(node: ExprNode): ExprNode {
    const inner: ExprNode = this.#hidden ? { type: 'Map', base: literal([this.value.value]), expr: node } : node
    let wrapped = inner
    let scope = this.#hidden ? this.parent : this
    for (; scope?.parent; scope = scope.parent) {
      wrapped = { type: 'Projection', base: literal(scope.value.value), expr: wrapped }
    }
    return wrapped
  }
}

const itemsName = itemsParameter.type === 'Parameter' ? itemsParameter.name : ''

function literal(value: unknown): ExprNode {
  return { type: 'Value', value }
}
