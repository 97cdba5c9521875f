import type { Lake, LakeConfig } from './lake.ts'
import { Committer } from './mutations/committer.ts'
import { QueryService } from './query/query-service.ts'
import { QueryTurns } from './query/query-turns.ts'
import { Feed } from './store/commit-feed.ts'
import { Datasets } from './store/datasets.ts'
import type { DocumentIndex } from './store/document-index.ts'
import { lockFolder } from './store/folder-lock.ts'
import { openDatabase } from './store/open-database.ts'
import { TransactionLog } from './store/transaction-log.ts'

/**
 * Opens the lake in a data folder, which it owns until `close`. Throws FolderLockedError when another process owns it.
 */
export function openLake(config: LakeConfig): Lake {
  const lock = lockFolder(config.dataFolder)
  try {
    return assemble(config, lock)
  } catch (error) {
    lock[Symbol.dispose]()
    throw error
  }
}

function assemble(config: LakeConfig, lock: Disposable): Lake {
  const database = openDatabase(config.dataFolder)
  const datasets = new Datasets(database, config.projectId, config.datasets, config.aclMode)
  const index = (dataset: string): DocumentIndex => datasets.index(dataset)
  const log = new TransactionLog(database)
  const feed = new Feed(log, (dataset, id) => index(dataset).get(id))
  const turns = new QueryTurns()
  const services = new WeakMap<DocumentIndex, QueryService>()
  const queries = (dataset: string): QueryService => {
    const documents = index(dataset)
    const known = services.get(documents) ?? new QueryService(documents, config.projectId, turns)
    services.set(documents, known)
    return known
  }
  feed.subscribe((commit) => queries(commit.dataset).expire(commit))
  const committer = new Committer({ database, projectId: config.projectId, log, feed, index })
  return {
    config,
    database,
    feed,
    log,
    datasets,
    read: index,
    mutate: (mutations, options) => committer.mutate(mutations, options),
    act: (actions, options) => committer.act(actions, options),
    query: (request) => queries(request.dataset).answer(request),
    queries,
    close() {
      database.close()
      lock[Symbol.dispose]()
    },
  }
}
