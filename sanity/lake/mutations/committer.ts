import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { permits } from '../auth/grants.ts'
import { lakeAuthor } from '../auth/system-identity.ts'
import type { JsonObject } from '../document.ts'
import { badRequest } from '../errors.ts'
import type { Commit, Identity, MutateOptions, MutateResult } from '../lake.ts'
import type { Feed } from '../store/commit-feed.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import { DocumentWriter } from '../store/document-writer.ts'
import { inTransaction } from '../store/open-database.ts'
import { lastState } from '../store/revisions.ts'
import type { TransactionLog } from '../store/transaction-log.ts'
import { writeFault } from '../store/write-fault.ts'
import { applyAction } from './apply-action.ts'
import { applyMutation, type Applied, type TransactionContext } from './apply-mutation.ts'
import { assertPermitted } from './assert-permitted.ts'
import { keepsItsMaker } from './draft-link-maker.ts'
import { withArrayKeys } from './array-keys.ts'
import { MutationFailure, notPermitted, rejected } from './mutation-errors.ts'
import { runTransaction, type Outcome } from './run-transaction.ts'
import { selectIds } from './select-ids.ts'
import { WorkingSet } from './working-set.ts'

const transactionIdPattern = /^[A-Za-z0-9_-]{1,128}$/

/** The right that a mutation or an action asks for first, as far as its name tells. */
function rightFor(step: JsonObject): 'create' | 'update' | 'delete' {
  const { actionType } = step
  const name = typeof actionType === 'string' ? actionType : Object.keys(step).join()
  if (/(^|\.)create/.test(name)) return 'create'
  return /(^|\.)(delete|discard)/.test(name) ? 'delete' : 'update'
}

/** What the committer needs of the lake. */
export interface Storage {
  readonly database: DatabaseSync
  readonly projectId: string
  readonly log: TransactionLog
  readonly feed: Feed
  index(dataset: string): DocumentIndex
}

type Kind = 'mutation' | 'action'
type Context = TransactionContext & { readonly purged: ReadonlySet<string> }
type Apply = (working: WorkingSet, step: JsonObject, index: number, context: TransactionContext) => Applied[]

/**
 * The one way in which documents change. A transaction is worked out in memory, checked, written and synced to disk,
 * put into the index and told to listeners, all in one turn of the event loop: no reader ever sees a part of it.
 */
export class Committer {
  readonly #storage: Storage
  readonly #writer: DocumentWriter

  constructor(storage: Storage) {
    this.#storage = storage
    this.#writer = new DocumentWriter(storage.database)
  }

  mutate(mutations: readonly JsonObject[], options: MutateOptions): MutateResult {
    const steps = options.autoGenerateArrayKeys ? mutations.map(withArrayKeys) : mutations
    return this.#run('mutation', steps, applyMutation, options)
  }

  /** Items of arrays get keys, as they do in the hosted API. */
  act(actions: readonly JsonObject[], options: MutateOptions): MutateResult {
    return this.#run('action', actions.map(withArrayKeys), applyAction, options)
  }

  #run(kind: Kind, steps: readonly JsonObject[], apply: Apply, options: MutateOptions): MutateResult {
    const { dataset, identity } = options
    // Asked before anything is looked at, so that who may not write learns nothing about what is stored.
    if (!permits(identity, 'update', null)) {
      throw rejected(kind, [{ index: 0, cause: notPermitted(rightFor(steps[0] ?? {})) }])
    }
    const transactionId = this.#transactionId(kind, dataset, options.transactionId)
    const context = this.#context(options, transactionId)
    const working = new WorkingSet(this.#storage.index(dataset))
    const outcome = runTransaction(
      kind,
      steps,
      (step, index) => apply(working, step, index, context),
      working,
      identity,
    )
    if (!options.dryRun && outcome.changes.length > 0) this.#commit(dataset, context, identity, outcome)
    return {
      transactionId,
      results: outcome.applied.map(({ id, operation }) => ({ id, operation, document: working.get(id) })),
    }
  }

  #transactionId(kind: Kind, dataset: string, given: string | undefined): string {
    if (given === undefined) return randomBytes(16).toString('base64url')
    if (!transactionIdPattern.test(given)) {
      throw badRequest(`Invalid transaction ID "${given.slice(0, 140)}": use up to 128 letters, digits, "_" and "-"`)
    }
    if (this.#storage.log.has(dataset, given)) {
      const failure = { type: 'transactionAlreadyExistsError', description: `Transaction "${given}" already exists` }
      throw rejected(kind, [{ index: 0, cause: new MutationFailure(failure) }])
    }
    return given
  }

  #context({ dataset, identity, isImport }: MutateOptions, transactionId: string): Context {
    const purged = new Set<string>()
    const timestamp = new Date()
    const sanity = { projectId: this.#storage.projectId, dataset }
    return {
      transactionId,
      timestamp: timestamp.toISOString(),
      select: (index, query, params) =>
        selectIds(index, query, params, { identity: identity.id ?? '', timestamp, sanity }),
      lastState: (id) => lastState(this.#storage.log, this.#storage.index(dataset).get(id), dataset, id),
      purge: (id) => purged.add(id),
      purged,
      leavesOut: (before, after) => isImport === true && !keepsItsMaker(identity, before, after),
      assertPermitted: (write) => assertPermitted(identity, write),
      isSystem: identity.via === 'system',
    }
  }

  #commit(dataset: string, context: Context, identity: Identity, { changes }: Outcome): void {
    const { transactionId, timestamp } = context
    const author = identity.id ?? (identity.via === 'system' ? lakeAuthor : '<anonymous>')
    const commit = { dataset, transactionId, timestamp, author, changes }
    const sequence = this.#write(commit, context.purged)
    const index = this.#storage.index(dataset)
    for (const { documentId, after } of changes) {
      if (after) index.put(after)
      else index.remove(documentId)
    }
    this.#storage.feed.publish({ sequence, ...commit })
    this.#writer.committed()
  }

  #write(commit: Omit<Commit, 'sequence'>, purged: ReadonlySet<string>): number {
    const { database, log } = this.#storage
    try {
      return inTransaction(database, () => {
        this.#writer.write(commit.dataset, commit.changes)
        const sequence = log.append(commit)
        for (const id of purged) log.purge(commit.dataset, id)
        return sequence
      })
    } catch (error) {
      throw writeFault(error) ?? error
    }
  }
}
