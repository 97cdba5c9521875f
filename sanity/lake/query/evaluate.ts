import { evaluateSync, toJS } from 'groq-js'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { LakeError, typedError } from '../errors.ts'
import { tooExpensive } from './allowance.ts'
import { assertAnswerSize } from './answer-size.ts'
import { rootScope } from './compile/scope.ts'
import { growsTooMuch } from './growth.ts'
import { hasOwnFunctions } from './own-functions.ts'
import { planOf } from './plan.ts'
import type { ReadKey } from './read-keys.ts'
import { keySeparator, sourceMark, sourceParameter, type Rewritten } from './rewrite.ts'
import { Run, timeLimit, type QueryContext } from './run.ts'
import { traceQuery, type TracedAnswer } from './source-map.ts'
import type { ContentSourceMap } from './source-map/mappings.ts'
import type { ExprNode } from './syntax.ts'
import { TimedOut, timeBound } from './time-bound.ts'

export interface Evaluated {
  readonly value: JsonValue
  /** What the answer depends on. */
  readonly keys: readonly ReadKey[]
  /** The instant from which the answer may be another one though nothing was written; null when there is none. */
  readonly until: string | null
  /** Present when it was asked for. */
  readonly sourceMap?: ContentSourceMap
}

/**
 * Answers a query: compiled where all of it can be, else by groq-js over what the indexes could not rule out.
 *
 * @throws LakeError 400 for what cannot be evaluated, 422 for what takes too long
 */
export function runQuery(tree: ExprNode, context: QueryContext): Evaluated {
  try {
    return evaluated(tree, context)
  } catch (error) {
    throw asLakeError(error, context)
  }
}

function evaluated(tree: ExprNode, context: QueryContext): Evaluated {
  const plan = planOf(tree)
  const { compiled } = plan
  const run = new Run(context)
  const within = <Result>(work: () => Result): Result => timeBound(context.timeLimit ?? timeLimit, work)
  if (compiled) {
    const work = () => compiled(rootScope, run)
    const value = plan.isMeasured && isSmall(context.params) ? work() : within(work)
    if (!context.sourceMap) return finish(run, value)
    assertAnswerSize(value)
    // Traced on a run of its own: what the answer depends on is told by how it was found.
    const { sourceMap } = within(() => traced(plan.rewritten(), new Run(context), context))
    return { ...finish(run, value), sourceMap }
  }
  if (growsTooMuch(tree)) throw tooExpensive()
  return within(() => {
    if (context.sourceMap || hasOwnFunctions(tree)) {
      const { value, sourceMap } = traced(plan.rewritten(), run, context)
      return { ...finish(run, value), ...(context.sourceMap ? { sourceMap } : {}) }
    }
    const { tree: left, options } = forGroqJs(plan.rewritten(), run, context)
    return finish(run, toJS(evaluateSync(left, options)))
  })
}

/** Parameters of which a function can be given all for each item, and still be done before the clock is looked at. */
const smallParams = 4_000

function isSmall(params: JsonObject): boolean {
  let left = smallParams
  const count = (value: JsonValue): void => {
    left -= typeof value === 'string' ? value.length : 1
    if (left < 0 || typeof value !== 'object' || value === null) return
    for (const item of Array.isArray(value) ? value : Object.values(value)) count(item)
  }
  count(params)
  return left >= 0
}

function traced(plan: Rewritten, run: Run, context: QueryContext): TracedAnswer {
  const { tree, options, documentParams } = forGroqJs(plan, run, context)
  return traceQuery(tree, { ...options, documentParams })
}

function finish(run: Run, value: JsonValue | undefined): Evaluated {
  return { value: value ?? null, keys: run.keys(), until: run.until }
}

function forGroqJs(plan: Rewritten, run: Run, context: QueryContext) {
  const sources = new Map<string, LakeDocument[]>()
  const once = (name: string, read: () => LakeDocument[]) => {
    const documents = sources.get(name) ?? read()
    sources.set(name, documents)
    run.deliver(documents.length)
    return documents
  }
  const fetch = (index: number) =>
    once(`${index}`, () => {
      const standIn = plan.sources[index]
      return standIn ? run.reader.select(standIn.source, rootScope, run) : []
    })
  /** `3:` asks for source 3 as it is, `3:=key␁key` for source 3 by the keys of an enclosing item. */
  const followed = (request: string) => {
    const colon = request.indexOf(':')
    const index = Number(request.slice(0, colon))
    const { source, perItem: way } = plan.sources[index] ?? {}
    if (!source || !way || request[colon + 1] !== '=') return fetch(index)
    const values = request.slice(colon + 2).split(keySeparator)
    return once(request, () => run.reader.selectBy(source, { way, values }, run))
  }
  const dereference = ({ _ref }: { _ref: string }) =>
    _ref.startsWith(sourceMark) ? followed(_ref.slice(sourceMark.length)) : run.dereference(_ref, null)
  const top = plan.topSources.map((index) => [sourceParameter(index), fetch(index)] as const)
  // groq-js does not tell whether the present mattered.
  run.validUntil(run.now)
  return {
    tree: plan.tree,
    documentParams: plan.topSources.map(sourceParameter),
    options: {
      timestamp: context.timestamp,
      identity: context.identity,
      sanity: { ...context.sanity },
      params: { ...context.params, ...Object.fromEntries(top) },
      dataset: plan.readsDataset ? run.reader.everything() : [],
      dereference,
    },
  }
}

/** groq-js says with a plain Error what it does not implement; a fault of our own must not pass for one of those. */
function asLakeError(error: unknown, { view }: QueryContext): unknown {
  if (error instanceof TimedOut) {
    view.forgetLists()
    return tooExpensive()
  }
  if (error instanceof LakeError || !(error instanceof Error)) return error
  if (error instanceof RangeError) return typedError(400, 'queryParseError', 'The query is nested too deeply')
  if (error.constructor !== Error) return error
  return typedError(400, 'queryParseError', `The query cannot be evaluated: ${error.message}`)
}
