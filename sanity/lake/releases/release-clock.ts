import { systemIdentity } from '../auth/system-identity.ts'
import { LakeError } from '../errors.ts'
import type { Lake } from '../lake.ts'
import { isReleaseId, releaseOf, releaseType, type Release } from './release.ts'

/** Timers hold no longer than about 24 days, and clocks are set; so what is due is looked at again at least hourly. */
const longestWait = 3_600_000
/** After a fault that is not the release's own, such as a full disk. */
const retryAfter = 30_000

/** What the clock needs of the lake. */
export type ClockedLake = Pick<Lake, 'act' | 'mutate' | 'read' | 'feed' | 'datasets'>

/**
 * Publishes scheduled releases at their time, whoever is connected; what came due while the lake was down is
 * published as soon as it runs again. A release that cannot be published (something that it refers to is missing)
 * becomes active again and says why.
 */
export function startReleaseClock(lake: ClockedLake): { stop(): void } {
  let timer: NodeJS.Timeout | undefined
  const arm = (atLeast = 0) => {
    clearTimeout(timer)
    const next = scheduled(lake)
      .map(({ due }) => due)
      .toSorted((a, b) => a - b)[0]
    if (next === undefined) return
    timer = setTimeout(tick, Math.max(atLeast, Math.min(longestWait, next - Date.now()), 0))
  }
  const tick = () => {
    const due = scheduled(lake).filter((entry) => entry.due <= Date.now())
    const done = due.toSorted((a, b) => a.due - b.due).map((entry) => publish(lake, entry))
    arm(done.every(Boolean) ? 0 : retryAfter)
  }
  const unsubscribe = lake.feed.subscribe(({ changes }) => {
    if (changes.some(({ documentId }) => isReleaseId(documentId))) arm()
  })
  arm()
  return {
    stop() {
      unsubscribe()
      clearTimeout(timer)
    },
  }
}

interface Scheduled {
  readonly dataset: string
  readonly release: Release
  /** Milliseconds since the epoch. */
  readonly due: number
}

function scheduled(lake: ClockedLake): Scheduled[] {
  return lake.datasets.list().flatMap(({ name: dataset }) =>
    [...lake.read(dataset).byType(releaseType)].flatMap((document) => {
      const release = releaseOf(document)
      if (release?.state !== 'scheduled' || release.publishAt === null) return []
      return { dataset, release, due: Date.parse(release.publishAt) }
    }),
  )
}

/** False when it should be tried again. */
function publish(lake: ClockedLake, { dataset, release }: Scheduled): boolean {
  const options = { dataset, identity: systemIdentity }
  try {
    lake.act([{ actionType: 'sanity.action.release.publish', releaseId: release.name }], options)
    return true
  } catch (error) {
    const own = error instanceof LakeError && error.status < 500
    console.error(`The scheduled release "${release.name}" could not be published:`, own ? error.message : error)
    return own && putBack(lake, dataset, release, error.message)
  }
}

/** Studio shows the message beside the release. */
function putBack(lake: ClockedLake, dataset: string, { id }: Release, message: string): boolean {
  const patch = { id, set: { state: 'active', error: { message } }, unset: ['publishAt'] }
  try {
    lake.mutate([{ patch }], { dataset, identity: systemIdentity })
    return true
  } catch (error) {
    console.error(error)
    return false
  }
}
