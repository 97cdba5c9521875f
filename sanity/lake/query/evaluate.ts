import { evaluate, evaluateSync, toJS } from 'groq-js'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { httpError, LakeError, typedError } from '../errors.ts'
import { planOf, sourceParameter, type Plan } from './plan.ts'
import { emptySourceMap, traceQuery } from './source-map.ts'
import type { ContentSourceMap } from './source-map/mappings.ts'
import { SourceReader } from './sources.ts'
import type { ExprNode } from './syntax.ts'
import type { ReadKey } from './sync-tags.ts'
import type { View } from './view.ts'

export interface QueryContext {
  readonly params: JsonObject
  readonly view: View
  /** What `identity()` answers. */
  readonly identity: string
  /** What `now()` answers. */
  readonly timestamp: Date
  readonly sanity: { readonly projectId: string; readonly dataset: string }
  /** Asks where each part of the answer stands. */
  readonly sourceMap?: boolean
}

export interface Evaluated {
  readonly value: JsonValue
  readonly reads: ReadonlySet<ReadKey>
  /** Present when it was asked for; empty for a query that groq-js only answers asynchronously. */
  readonly sourceMap?: ContentSourceMap
}

/** Milliseconds after which a query is given up. */
const timeLimit = 60_000
/** Documents that one query may be handed, all its subqueries together. */
const deliveryLimit = 5_000_000

/** Runs a query; indexes narrow what groq-js sees, groq-js decides. @throws LakeError 400 for what it cannot evaluate */
export async function runQuery(tree: ExprNode, context: QueryContext): Promise<Evaluated> {
  try {
    return evaluateAtOnce(tree, context)
  } catch (error) {
    if (!isAsyncOnly(error)) throw asLakeError(error)
  }
  try {
    const run = prepare(tree, context)
    const value = await evaluate(run.tree, run.options)
    return { ...run.finish(await value.asStatic()), ...(context.sourceMap ? { sourceMap: emptySourceMap } : {}) }
  } catch (error) {
    throw asLakeError(error)
  }
}

/** As `runQuery`, for places that cannot wait; functions that groq-js only has asynchronously are refused. */
export function runQuerySync(tree: ExprNode, context: QueryContext): Evaluated {
  try {
    return evaluateAtOnce(tree, context)
  } catch (error) {
    throw asLakeError(error)
  }
}

function evaluateAtOnce(tree: ExprNode, context: QueryContext): Evaluated {
  const run = prepare(tree, context)
  if (!context.sourceMap) return run.finish(evaluateSync(run.tree, run.options))
  const { value, sourceMap } = traceQuery(run.tree, { ...run.options, documentParams: run.documentParams })
  return { value, reads: run.reads, sourceMap }
}

function prepare(tree: ExprNode, context: QueryContext) {
  const plan = planOf(tree)
  const shared = { timestamp: context.timestamp, identity: context.identity, sanity: { ...context.sanity } }
  const bound = { params: context.params, now: context.timestamp.toISOString() }
  const reader = new SourceReader(context.view, plan, bound, (key) =>
    textsOf(evaluateSync(key, { ...shared, params: context.params })),
  )
  const giveUp = performance.now() + timeLimit
  const dereference = ({ _ref }: { _ref: string }): LakeDocument | readonly LakeDocument[] | null => {
    if (reader.delivered > deliveryLimit || performance.now() > giveUp) throw tooExpensive()
    return reader.dereference(_ref)
  }
  const options = {
    ...shared,
    params: { ...context.params, ...topSources(plan, reader) },
    dataset: plan.readsDataset ? reader.everything() : [],
    dereference,
  }
  const finish = (value: unknown): Evaluated => ({ value: toJS(value) ?? null, reads: reader.reads })
  return { tree: plan.tree, options, finish, reads: reader.reads, documentParams: plan.topSources.map(sourceParameter) }
}

/** Only sources at the top come as parameters; fetching one that is asked for per item would read too much. */
function topSources(plan: Plan, reader: SourceReader): Record<string, readonly LakeDocument[]> {
  const entries = plan.topSources.map((index) => [sourceParameter(index), reader.fetch(index)] as const)
  return Object.fromEntries(entries)
}

/** A key as texts, or null when it is neither a string nor an array of strings (a `path()` is not a string, for one). */
function textsOf({ data }: { readonly data: unknown }): readonly string[] | null {
  if (typeof data === 'string') return [data]
  return Array.isArray(data) && data.every((item) => typeof item === 'string') ? data : null
}

const asyncOnly =
  /executeSync not supported|not possible in evaluteSync|in synchronous mode|Stream encountered in evaluateSync/

function isAsyncOnly(error: unknown): boolean {
  return error instanceof Error && asyncOnly.test(error.message)
}

function tooExpensive(): LakeError {
  return httpError(
    422,
    'Unprocessable Entity',
    'The query reads too much: it was given up. Narrow its filters or its subqueries.',
  )
}

/** groq-js says with a plain Error what it does not implement; a fault of our own must not pass for one of those. */
function asLakeError(error: unknown): unknown {
  if (error instanceof LakeError || !(error instanceof Error)) return error
  if (error instanceof RangeError) return typedError(400, 'queryParseError', 'The query is nested too deeply')
  if (error.constructor !== Error) return error
  return typedError(400, 'queryParseError', `The query cannot be evaluated: ${error.message}`)
}
