import type { JsonValue, LakeDocument } from '../document.ts'
import { byCanonicalOrder } from '../store/sorted-documents.ts'
import { compile, partialOrder, type Bound, type Compiled } from './compile.ts'
import { walk, type ExprNode } from './syntax.ts'

/** The order that `| order(…)` asks for; documents that it leaves level stand in canonical order. */
export interface Ordering {
  /** Equal for equal orders: names a list that is kept in this order. */
  readonly name: string
  compare(left: LakeDocument, right: LakeDocument): number
}

export const canonicalOrdering: Ordering = { name: '', compare: byCanonicalOrder }

const unbound: Bound = { params: {}, now: '' }

/** Null for keys that are no plain function of the document. */
export function orderingOf(args: readonly ExprNode[]): Ordering | null {
  const keys: { key: Compiled; sign: 1 | -1 }[] = []
  for (const arg of args) {
    const plain = arg.type === 'Asc' || arg.type === 'Desc' ? arg.base : arg
    const key = dependsOnDocumentOnly(plain) ? compile(plain) : null
    if (!key) return null
    keys.push({ key, sign: arg.type === 'Desc' ? -1 : 1 })
  }
  return {
    name: JSON.stringify(args),
    compare(left, right) {
      for (const { key, sign } of keys) {
        const order = totalOrder(key(left, unbound), key(right, unbound))
        if (order !== 0) return sign * order
      }
      return byCanonicalOrder(left, right)
    },
  }
}

function dependsOnDocumentOnly(node: ExprNode): boolean {
  let only = true
  walk(node, (part) => {
    if (part.type === 'Parameter' || (part.type === 'FuncCall' && part.name === 'now')) only = false
  })
  return only
}

const rank: Record<string, number> = { number: 2, string: 3, boolean: 4 }

/** groq-js's order of any two values: by type, then by value; what is neither number, text nor boolean comes last. */
function totalOrder(left: JsonValue, right: JsonValue): number {
  const byType = (rank[typeof left] ?? 100) - (rank[typeof right] ?? 100)
  return byType !== 0 ? byType : (partialOrder(left, right) ?? 0)
}
