import type { LakeDocument } from '../document.ts'
import { byCanonicalOrder } from '../store/sorted-documents.ts'
import { allOfIt, Compiler } from './compile/compile.ts'
import { nested, rootScope, type Bound } from './compile/scope.ts'
import type { SortKey } from './compile/pipes.ts'
import { totalOrder } from './compile/values.ts'
import { walk, type ExprNode } from './syntax.ts'

/** The order that `| order(…)` asks for; documents that it leaves level stand in canonical order. */
export interface Ordering {
  /** Equal for equal orders: names a list that is kept in this order. */
  readonly name: string
  compare(left: LakeDocument, right: LakeDocument): number
}

export const canonicalOrdering: Ordering = { name: '', compare: byCanonicalOrder }

/** What keys of an order cannot depend on. */
const unbound: Bound = {
  params: {},
  now: '',
  identity: '',
  sanity: { projectId: '', dataset: '' },
  dereference: () => null,
  select: () => [],
  validUntil: () => undefined,
  tick: () => undefined,
  grow: () => undefined,
}

const compiler = new Compiler((node) => (node.type === 'Everything' ? null : undefined))

/** Null for keys that are no plain function of the document. */
export function orderingOf(args: readonly ExprNode[]): Ordering | null {
  const keys: SortKey[] = []
  for (const arg of args) {
    const plain = arg.type === 'Asc' || arg.type === 'Desc' ? arg.base : arg
    const key = dependsOnDocumentOnly(plain) ? compiler.compile(plain, allOfIt) : null
    if (!key) return null
    keys.push({ key, sign: arg.type === 'Desc' ? -1 : 1 })
  }
  return {
    name: JSON.stringify(args),
    compare(left, right) {
      for (const { key, sign } of keys) {
        const order = totalOrder(key(nested(rootScope, left), unbound), key(nested(rootScope, right), unbound))
        if (order !== 0) return sign * order
      }
      return byCanonicalOrder(left, right)
    },
  }
}

function dependsOnDocumentOnly(node: ExprNode): boolean {
  let only = true
  walk(node, (part) => {
    if (beyondDocument.has(part.type) || (part.type === 'FuncCall' && callsBeyondDocument.has(part.name))) only = false
  })
  return only
}

const beyondDocument: ReadonlySet<ExprNode['type']> = new Set(['Parameter', 'Parent', 'Deref', 'Everything'])
const callsBeyondDocument: ReadonlySet<string> = new Set(['now', 'identity', 'projectId', 'dataset'])
