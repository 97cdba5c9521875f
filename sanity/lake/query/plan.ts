import { allOfIt, Compiler } from './compile/compile.ts'
import type { Compiled } from './compile/scope.ts'
import { rewrite, type Rewritten } from './rewrite.ts'
import { selectionOf } from './selection.ts'
import { sourceOf, type Source } from './source.ts'
import { walk, type ExprNode } from './syntax.ts'

/** How a query is answered. */
export interface Plan {
  /** The whole query as a function; null when part of it is left to groq-js. */
  readonly compiled: Compiled | null
  /** Where the documents come from, in the order of the text. */
  readonly sources: readonly Source[]
  /** Whether a compiled query tells all that it does as it goes; geography does not. */
  readonly isMeasured: boolean
  /** The query for groq-js, made when it is asked for. */
  rewritten(): Rewritten
}

const plans = new WeakMap<ExprNode, Plan>()

/** The plan of a parsed query, made once for each tree. */
export function planOf(tree: ExprNode): Plan {
  const known = plans.get(tree)
  if (known) return known
  const sources: Source[] = []
  const compiler: Compiler = new Compiler((node, use) => {
    const selection = selectionOf(node)
    const source = selection && sourceOf(selection, use, compiler.part)
    if (!source) return undefined
    sources.push(source)
    return (scope, bound) => bound.select(source, scope)
  })
  const compiled = unlessTooDeep(() => compiler.compile(tree, allOfIt))
  let rewritten: Rewritten | null = null
  const plan: Plan = {
    compiled,
    sources,
    isMeasured: !hasGeography(tree),
    rewritten: () => (rewritten ??= rewrite(tree)),
  }
  plans.set(tree, plan)
  return plan
}

function hasGeography(tree: ExprNode): boolean {
  let has = false
  walk(tree, (node) => {
    has ||= node.type === 'FuncCall' && node.namespace === 'geo'
  })
  return has
}

/** A tree of thousands of levels leaves no room on the stack: groq-js walks it with less. */
function unlessTooDeep(compile: () => Compiled | null): Compiled | null {
  try {
    return compile()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
