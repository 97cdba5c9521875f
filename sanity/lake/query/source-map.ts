import { evaluateSync, toJS } from 'groq-js'
import type { JsonValue } from '../document.ts'
import type { ExprNode } from './syntax.ts'
import { type ContentSourceMap, mappingsOf } from './source-map/mappings.ts'
import type { TraceOptions } from './source-map/scope.ts'
import { trace } from './source-map/trace.ts'

export interface TracedAnswer {
  /** Plain JSON. */
  readonly value: JsonValue
  readonly sourceMap: ContentSourceMap
}

/**
 * Answers a query and tells where each part of the answer stands. The options are those of groq-js's `evaluateSync`,
 * with documents as the perspective shows them (`_originalId` names the stored one), and `documentParams` besides.
 * Source paths name array items by `_key` where they have one; with `sourcePaths: 'index'` by their place.
 *
 * Throws what `evaluateSync` throws.
 */
export function traceQuery(
  tree: ExprNode,
  options: TraceOptions & { readonly sourcePaths?: 'key' | 'index' },
): TracedAnswer {
  const { sourcePaths = 'key', ...traceOptions } = options
  const traced = trace(tree, traceOptions)
  // Instants and paths as groq-js writes them.
  const value: JsonValue = toJS(evaluateSync({ type: 'Value', value: traced.value }, {})) ?? null
  return { value, sourceMap: mappingsOf(value, traced.origin, sourcePaths === 'key') }
}
