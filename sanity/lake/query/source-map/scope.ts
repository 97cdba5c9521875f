import { evaluateSync } from 'groq-js'
import type { LakeDocument } from '../../document.ts'
import type { ExprNode } from '../syntax.ts'
import { nothing, type Traced } from './origin.ts'

/** What groq-js evaluates with, in its own terms, and what the tracer must know besides. */
export interface TraceOptions {
  readonly params: Readonly<Record<string, unknown>>
  /** What `*` gives. */
  readonly dataset: readonly LakeDocument[]
  /** What `->` gives: a document, null, or an array of documents for the references that a query plan makes up. */
  readonly dereference?: (reference: { _ref: string }) => LakeDocument | readonly LakeDocument[] | null
  /** Parameters that hold documents of the dataset instead of values of the caller. */
  readonly documentParams?: readonly string[]
  /** What `now()` gives. */
  readonly timestamp?: Date
  /** What `identity()` gives. */
  readonly identity?: string
  readonly sanity?: { readonly projectId: string; readonly dataset: string }
}

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

  /** Lets groq-js evaluate an expression here. Throws what `evaluateSync` throws. */
  evaluate(node: ExprNode): unknown {
    const { data }: { data: unknown } = evaluateSync(this.#wrap(node), { ...this.#options })
    return this.#hidden && Array.isArray(data) ? data[0] : data
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

export function literal(value: unknown): ExprNode {
  return { type: 'Value', value }
}
