import { actionsContract } from './actions.contract.ts'
import { assetsContract } from './assets.contract.ts'
import type { Connect } from './connection.ts'
import { documentedActionsContract } from './documented-actions.contract.ts'
import { listeningContract } from './listening.contract.ts'
import { mutationsContract } from './mutations.contract.ts'
import { queriesContract } from './queries.contract.ts'
import { recordsContract } from './records.contract.ts'
import { releasesContract } from './releases.contract.ts'

/** Everything that a lake must do for the clients of Sanity's API. The embedded lake runs it; so can a hosted project. */
export function lakeContract({ connect }: { connect: Connect }): void {
  mutationsContract(connect)
  queriesContract(connect)
  actionsContract(connect)
  documentedActionsContract(connect)
  releasesContract(connect)
  listeningContract(connect)
  recordsContract(connect)
  assetsContract(connect)
}
