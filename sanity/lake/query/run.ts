import type { JsonObject } from '../document.ts'
import { Allowance, tooExpensive } from './allowance.ts'
import { rootScope, type Bound, type Fields, type Scope } from './compile/scope.ts'
import { ReadLog, type ReadKey } from './read-keys.ts'
import type { Source } from './source.ts'
import { SourceReader } from './sources.ts'
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
  /** Milliseconds after which the query is given up; ten seconds unless said. */
  readonly timeLimit?: number
}

/** Milliseconds after which a query is given up: less than the hosted API's minute, for it holds up everybody else. */
export const timeLimit = 10_000
/** Documents that one query may be handed, all its subqueries together. */
const deliveryLimit = 1_000_000

/** One run of a query: what it may depend on, what it has read, and how long its answer holds. */
export class Run implements Bound {
  readonly params: JsonObject
  readonly now: string
  readonly identity: string
  readonly sanity: { readonly projectId: string; readonly dataset: string }
  readonly reader: SourceReader
  readonly #log: ReadLog
  readonly tick: Bound['tick']
  readonly grow: Bound['grow']
  #until: string | null = null
  #delivered = 0

  constructor(context: QueryContext) {
    this.params = context.params
    this.now = context.timestamp.toISOString()
    this.identity = context.identity
    this.sanity = context.sanity
    this.#log = new ReadLog(context.view.seesDrafts)
    this.reader = new SourceReader(context.view, this.#log)
    const { tick, grow } = new Allowance(context.timeLimit ?? timeLimit)
    this.tick = tick
    this.grow = grow
  }

  readonly dereference = (id: string, fields: Fields) => {
    this.deliver(1)
    return this.reader.dereference(id, fields)
  }

  readonly select = (source: Source, scope: Scope = rootScope) => {
    const found = this.reader.select(source, scope, this)
    this.deliver(found.length)
    return found
  }

  readonly validUntil = (instant: string) => {
    if (this.#until === null || instant < this.#until) this.#until = instant
  }

  /** Counts documents that the query is handed. @throws LakeError 422 when it has had its time or its share */
  deliver(count: number): void {
    this.#delivered += count
    if (this.#delivered > deliveryLimit) throw tooExpensive()
    this.tick()
  }

  keys(): ReadKey[] {
    return this.#log.keys()
  }

  /** The instant from which the answer may be another one though nothing was written; null when there is none. */
  get until(): string | null {
    return this.#until
  }
}
