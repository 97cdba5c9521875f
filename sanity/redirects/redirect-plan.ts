import type { Move } from './moves.ts'

/** A redirect as the lake stores it. */
export interface StoredRedirect extends Move {
  readonly _id: string
}

/** What has to be done so that old links keep working after pages moved. */
export interface RedirectPlan {
  /** Paths that get a redirect, and where it leads. */
  readonly create: readonly Move[]
  /** Redirects that led to an old path, or started at one, and now lead to the new one in one step. */
  readonly retarget: readonly { readonly _id: string; readonly to: string }[]
  /** Redirects that start where a page stands now; nobody would be sent on. */
  readonly remove: readonly string[]
}

/** Plans the redirects for pages that move, of which none moves to where another one stood. */
export function planRedirects(moves: readonly Move[], known: readonly StoredRedirect[]): RedirectPlan {
  const arrivals = new Set(moves.map(({ to }) => to))
  const remove = known.filter(({ from }) => arrivals.has(from)).map(({ _id }) => _id)
  const kept = known.filter(({ from }) => !arrivals.has(from))
  const newTarget = new Map(moves.map(({ from, to }) => [from, to]))
  const started = new Set(kept.map(({ from }) => from))
  return {
    create: moves.filter(({ from }) => !started.has(from)),
    retarget: kept.flatMap(({ _id, from, to }) => {
      const target = newTarget.get(from) ?? newTarget.get(to)
      return target === undefined || target === to ? [] : [{ _id, to: target }]
    }),
    remove,
  }
}
