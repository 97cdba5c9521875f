import type { SanityClient } from '@sanity/client'
import type { MovingPages } from '../../sanity/redirects/just-moved.ts'
import { movesBetween, type Addresses, type Move } from '../../sanity/redirects/moves.ts'
import { publicAddresses } from '../../sanity/redirects/public-addresses.ts'
import { writeRedirects } from '../../sanity/redirects/write-redirects.ts'
import { readKnownAddresses, writeKnownAddresses } from './known-addresses.ts'

/** Sees to it that links to a page keep working when its address changes, whoever published the change and how. */
export interface AddressKeeper extends MovingPages {
  /** Looks where pages stand now; called after every change of content. */
  look(): void
  /** Ends when all looks that were asked for are done, or the next one waits after a fault. */
  looked(): Promise<void>
  /** A look under way is finished first. */
  stop(): Promise<void>
}

interface AddressKeeperParts {
  /** Reads published content. */
  readonly reader: SanityClient
  /** Writes redirects; null where the site may not write. */
  readonly writer: SanityClient | null
  /** What was seen last is kept here, so that a change is noticed too that came while the site was down. */
  readonly dataFolder: string
}

const retryMs = 5_000
/** Milliseconds in which the site hears of the redirects for a move; from then on they alone say where it went. */
const rememberedMs = 5_000
/** Milliseconds after a look that failed in which nobody who asks causes another. */
const restMs = 500

export function startAddressKeeper({ reader, writer, dataFolder }: AddressKeeperParts): AddressKeeper {
  const ending = new AbortController()
  const { projectId, dataset } = reader.config()
  const lake = `${projectId}/${dataset}`
  let known: Addresses | null = readKnownAddresses(dataFolder, lake)
  let looks = Promise.resolve()
  let isOneWaiting = false
  let retry: NodeJS.Timeout | undefined
  /** Whether something may have moved that no look has seen. */
  let hasChanged = false
  let restsUntil = 0
  const moved = new Map<string, RecentMove>()

  const compare = async () => {
    // Before the read: what changes during it may be seen or not.
    hasChanged = false
    const now = await publicAddresses(reader)
    const moves = known ? movesBetween(known, now) : []
    if (writer) {
      await writeRedirects(writer, moves)
      remember(moved, moves, now)
    } else for (const { from, to } of moves) console.warn(withoutToken(from, to))
    if (!isSame(known, now)) writeKnownAddresses(dataFolder, lake, now)
    known = now
  }
  const look = () => {
    // The one that waits will see this change too.
    if (isOneWaiting) return
    isOneWaiting = true
    clearTimeout(retry)
    looks = looks.then(async () => {
      isOneWaiting = false
      if (ending.signal.aborted) return
      await compare().catch((fault: unknown) => {
        hasChanged = true
        restsUntil = Date.now() + restMs
        console.warn(`Where pages have moved to is looked at again in ${retryMs / 1000} s. ${String(fault)}`)
        retry = setTimeout(look, retryMs)
      })
    })
  }
  look()
  return {
    look,
    looked: () => looks,
    changed: () => {
      hasChanged = true
    },
    movedTo: async (path) => {
      if (hasChanged && Date.now() >= restsUntil) look()
      await looks
      const move = moved.get(path)
      return move && Date.now() < move.until ? move.to : null
    },
    stop: async () => {
      ending.abort()
      await looks
      clearTimeout(retry)
    },
  }
}

interface RecentMove {
  readonly to: string
  /** Milliseconds since the epoch. */
  readonly until: number
}

/** Adds `moves` to those of a moment ago, of which each leads to where its page stands now, or goes with its page. */
function remember(moved: Map<string, RecentMove>, moves: readonly Move[], now: Addresses): void {
  const standing = new Set(now.values())
  const onwards = new Map(moves.map(({ from, to }) => [from, to]))
  for (const [from, { to, until }] of moved) {
    const present = onwards.get(to) ?? to
    if (standing.has(present) && !standing.has(from) && Date.now() < until) moved.set(from, { to: present, until })
    else moved.delete(from)
  }
  for (const { from, to } of moves) moved.set(from, { to, until: Date.now() + rememberedMs })
}

function isSame(one: Addresses | null, other: Addresses): boolean {
  return one !== null && one.size === other.size && [...other].every(([id, path]) => one.get(id) === path)
}

function withoutToken(from: string, to: string): string {
  return `${from} has moved to ${to}, and nobody is sent on: that needs SANITY_API_WRITE_TOKEN. Add a redirect in Studio.`
}
