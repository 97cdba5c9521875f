import { evaluate, evaluateSync, toJS } from 'groq-js'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { httpError, LakeError, typedError } from '../errors.ts'
import { planOf, sourceParameter, type Plan } from './plan.ts'
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
}

export interface Evaluated {
  readonly value: JsonValue
  readonly reads: ReadonlySet<ReadKey>
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
    return run.finish(await value.asStatic())
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
  return run.finish(evaluateSync(run.tree, run.options))
}

function prepare(tree: ExprNode, context: QueryContext) {
  const plan = planOf(tree)
  const shared = { timestamp: context.timestamp, identity: context.identity, sanity: { ...context.sanity } }
  const reader = new SourceReader(context.view, plan, (key) => textsOf(evaluateSync(key, { ...shared, params: context.params })))
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
  return { tree: plan.tree, options, finish }
}

/** Only sources at the top come as parameters; fetching one that is asked for per item would read too much. */
function topSources(plan: Plan, reader: SourceReader): Record<string, readonly LakeDocument[]> {
  const entries = plan.topSources.map((index) => [sourceParameter(index), reader.fetch(index)] as const)
  return Object.fromEntries(entries)
}

/** A key as texts, or null when it is neither a string nor an array of strings. */
function textsOf(value: unknown): readonly string[] | null {
  const plain: unknown = toJS(value)
  if (typeof plain === 'string') return [plain]
  return Array.isArray(plain) && plain.every((item) => typeof item === 'string') ? plain : null
}

const asyncOnly = /executeSync not supported|not possible in evaluteSync|in synchronous mode|Stream encountered in evaluateSync/

function isAsyncOnly(error: unknown): boolean {
  return error instanceof Error && asyncOnly.test(error.message)
}

function tooExpensive(): LakeError {
  return httpError(422, 'Unprocessable Entity', 'The query reads too much: it was given up. Narrow its filters or its subqueries.')
}

/** groq-js says with a plain Error what it does not implement; a fault of our own must not pass for one of those. */
function asLakeError(error: unknown): unknown {
  if (error instanceof LakeError || !(error instanceof Error)) return error
  if (error instanceof RangeError) return typedError(400, 'queryParseError', 'The query is nested too deeply')
  if (error.constructor !== Error) return error
  return typedError(400, 'queryParseError', `The query cannot be evaluated: ${error.message}`)
}
