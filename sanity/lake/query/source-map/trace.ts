import { DateTime, Path } from 'groq-js'
import type { LakeDocument } from '../../document.ts'
import type { ExprNode, ObjectAttribute } from '../syntax.ts'
import {
  attributeOrigin,
  computed,
  documentOrigin,
  elementsOf,
  nothing,
  type Origin,
  type Traced,
  tracedArray,
} from './origin.ts'
import { Scope, type TraceOptions } from './scope.ts'
import { traceOrder, traceScore, traceSubsequence } from './trace-collection.ts'

/**
 * Evaluates a query as groq-js does and notes for each part of the answer where it comes from. What it has no rule for
 * is left to groq-js and counts as computed. Throws what `evaluateSync` throws.
 */
export function trace(tree: ExprNode, options: TraceOptions): Traced {
  return new Tracer(options).trace(tree, Scope.root(options))
}

class Tracer {
  readonly #options: TraceOptions
  readonly #documentParams: ReadonlySet<string>

  constructor(options: TraceOptions) {
    this.#options = options
    this.#documentParams = new Set(options.documentParams)
  }

  trace(node: ExprNode, scope: Scope): Traced {
    switch (node.type) {
      case 'This':
        return scope.value
      case 'Everything':
        return documents(this.#options.dataset)
      case 'Parent':
        return parentValue(scope, node.n)
      case 'Parameter':
        return this.#documentParams.has(node.name)
          ? documents(this.#options.params[node.name])
          : this.#compute(node, scope)
      case 'Group':
        return this.trace(node.base, scope)
      case 'AccessAttribute':
        return attribute(node.base ? this.trace(node.base, scope) : scope.value, node.name)
      case 'Projection':
        return this.#project(this.trace(node.base, scope), node.expr, scope)
      case 'Object':
        return this.#object(node.attributes, scope)
      case 'Deref':
        return this.#dereference(this.trace(node.base, scope))
      case 'Select':
        return this.#select(node, scope)
      case 'FuncCall':
        return this.#call(node, scope)
      case 'OpCall':
        return node.op === '+'
          ? (join(this.trace(node.left, scope), this.trace(node.right, scope)) ?? this.#compute(node, scope))
          : this.#compute(node, scope)
      case 'Array':
        return this.#array(node, scope)
      case 'ArrayCoerce':
        return arrayOnly(this.trace(node.base, scope))
      case 'AccessElement':
        return this.#items(node.base, scope, (items) => items.at(node.index) ?? nothing)
      case 'Slice':
        return this.#items(node.base, scope, (items) => slice(items, node))
      case 'Filter':
        return this.#items(node.base, scope, (items) => traceSubsequence(items, scope, node))
      case 'Map':
        return this.#items(node.base, scope, (items) =>
          tracedArray(items.map((item) => this.trace(node.expr, scope.hidden(item)))),
        )
      case 'FlatMap':
        return this.#items(node.base, scope, (items) =>
          tracedArray(items.flatMap((item) => flattened(this.trace(node.expr, scope.hidden(item))))),
        )
      case 'PipeFuncCall':
        return this.#pipe(node, scope)
      case 'Value':
      case 'And':
      case 'Or':
      case 'Not':
      case 'Neg':
      case 'Pos':
      case 'InRange':
      case 'Asc':
      case 'Desc':
      case 'Context':
      case 'Tuple':
      case 'SelectorFuncCall':
      case 'SelectorNested':
        return this.#compute(node, scope)
    }
  }

  #compute(node: ExprNode, scope: Scope): Traced {
    return { value: scope.evaluate(node) ?? null, origin: computed }
  }

  /** Anything but an array gives null, as everywhere in GROQ. */
  #items(base: ExprNode, scope: Scope, use: (items: Traced[]) => Traced): Traced {
    const { value, origin } = this.trace(base, scope)
    return Array.isArray(value) ? use(elementsOf(value, origin)) : nothing
  }

  #pipe(node: Extract<ExprNode, { type: 'PipeFuncCall' }>, scope: Scope): Traced {
    const how = node.name === 'order' ? traceOrder : node.name === 'score' ? traceScore : null
    if (!how) return this.#compute(node, scope)
    return this.#items(node.base, scope, (items) => how(items, scope, node))
  }

  #project(base: Traced, expression: ExprNode, scope: Scope): Traced {
    return isObjectValue(base.value) ? this.trace(expression, scope.nested(base)) : nothing
  }

  #object(parts: readonly ObjectAttribute[], scope: Scope): Traced {
    const value: Record<string, unknown> = {}
    const attributes = new Map<string, Origin>()
    for (const part of parts) {
      if (part.type === 'ObjectConditionalSplat' && scope.evaluate(part.condition) !== true) continue
      const traced = this.trace(part.value, scope)
      if (part.type === 'ObjectAttributeValue') {
        value[part.name] = traced.value
        attributes.set(part.name, traced.origin)
      } else if (isObjectValue(traced.value)) {
        Object.assign(value, traced.value)
        for (const name of Object.keys(traced.value)) attributes.set(name, attributeOrigin(traced.origin, name))
      }
    }
    return { value, origin: { kind: 'object', attributes } }
  }

  #array(node: Extract<ExprNode, { type: 'Array' }>, scope: Scope): Traced {
    return tracedArray(
      node.elements.flatMap((element) => {
        const traced = this.trace(element.value, scope)
        if (!element.isSplat) return [traced]
        return Array.isArray(traced.value) ? elementsOf(traced.value, traced.origin) : []
      }),
    )
  }

  #dereference(base: Traced): Traced {
    const id = attribute(base, '_ref').value
    if (!isObjectValue(base.value) || typeof id !== 'string') return nothing
    const { dereference, dataset } = this.#options
    const found = dereference ? dereference({ _ref: id }) : dataset.find(({ _id }) => _id === id)
    if (Array.isArray(found)) return documents(found)
    return isDocument(found) ? { value: found, origin: documentOrigin(found) } : nothing
  }

  #select(node: Extract<ExprNode, { type: 'Select' }>, scope: Scope): Traced {
    const chosen = node.alternatives.find(({ condition }) => scope.evaluate(condition) === true)?.value ?? node.fallback
    return chosen ? this.trace(chosen, scope) : nothing
  }

  #call(node: Extract<ExprNode, { type: 'FuncCall' }>, scope: Scope): Traced {
    const name = `${node.namespace}::${node.name}`
    if (name === 'global::coalesce') return this.#coalesce(node.args, scope)
    const [first] = node.args
    if (first && (name === 'array::compact' || name === 'array::unique')) {
      return this.#items(first, scope, (items) => traceSubsequence(items, scope, node))
    }
    return this.#compute(node, scope)
  }

  #coalesce(options: readonly ExprNode[], scope: Scope): Traced {
    for (const option of options) {
      const traced = this.trace(option, scope)
      if (traced.value !== null) return traced
    }
    return nothing
  }
}

function documents(value: unknown): Traced {
  if (!Array.isArray(value)) return nothing
  const origins = value.map((item: unknown) => (isDocument(item) ? documentOrigin(item) : computed))
  return { value, origin: { kind: 'array', elements: origins } }
}

function isDocument(value: unknown): value is LakeDocument {
  return isObjectValue(value) && typeof value['_id'] === 'string' && typeof value['_type'] === 'string'
}

/** An object in GROQ's sense: instants and paths are values of their own. */
function isObjectValue(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !(value instanceof DateTime) && !(value instanceof Path)
}

function arrayOnly(traced: Traced): Traced {
  return Array.isArray(traced.value) ? traced : nothing
}

function attribute({ value, origin }: Traced, name: string): Traced {
  if (!isObjectValue(value) || !Object.hasOwn(value, name)) return nothing
  return { value: value[name] ?? null, origin: attributeOrigin(origin, name) }
}

function parentValue(scope: Scope, levels: number): Traced {
  let current: Scope | null = scope
  for (let level = 0; level < levels && current; level += 1) current = current.parent
  return current?.value ?? nothing
}

function slice(items: readonly Traced[], { left, right, isInclusive }: Extract<ExprNode, { type: 'Slice' }>): Traced {
  const place = (index: number) => (index < 0 ? index + items.length : index)
  const end = place(right) + (isInclusive ? 1 : 0)
  return tracedArray(items.slice(Math.max(0, place(left)), Math.max(0, end)))
}

function flattened(traced: Traced): Traced[] {
  return Array.isArray(traced.value) ? elementsOf(traced.value, traced.origin) : [traced]
}

/** `+` on two arrays or two objects; null for anything else. */
function join(left: Traced, right: Traced): Traced | null {
  if (Array.isArray(left.value) && Array.isArray(right.value)) {
    return tracedArray([...elementsOf(left.value, left.origin), ...elementsOf(right.value, right.origin)])
  }
  if (!isObjectValue(left.value) || !isObjectValue(right.value)) return null
  const origins = [left, right].flatMap(({ value, origin }) =>
    Object.keys(isObjectValue(value) ? value : {}).map((name) => [name, attributeOrigin(origin, name)] as const),
  )
  return { value: { ...left.value, ...right.value }, origin: { kind: 'object', attributes: new Map(origins) } }
}
