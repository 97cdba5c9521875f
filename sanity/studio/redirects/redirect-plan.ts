/** A redirect as the lake stores it. */
export interface StoredRedirect {
  readonly _id: string
  readonly from: string
  readonly to: string
}

/** What has to be done so that old links keep working after a page moved. */
export interface RedirectPlan {
  /** Paths that get a redirect, and where it leads. */
  readonly create: readonly { readonly from: string; readonly to: string }[]
  /** Redirects that led to the old path, and now lead to the new one in one step. */
  readonly retarget: readonly { readonly _id: string; readonly to: string }[]
  /** Redirects that start where a page stands now; nobody would be sent on. */
  readonly remove: readonly string[]
}

/** Plans the redirects for a page that moves; nothing changes for a page that stays. */
export function planRedirects(oldPath: string, newPath: string, known: readonly StoredRedirect[]): RedirectPlan {
  if (oldPath === newPath) return { create: [], retarget: [], remove: [] }
  const remove = known.filter(({ from }) => from === newPath).map(({ _id }) => _id)
  const kept = known.filter(({ _id }) => !remove.includes(_id))
  const stale = kept.filter(({ to, from }) => to === oldPath && from !== oldPath)
  const existing = kept.find(({ from }) => from === oldPath)
  return {
    create: existing ? [] : [{ from: oldPath, to: newPath }],
    retarget: [...stale, ...(existing ? [existing] : [])].map(({ _id }) => ({ _id, to: newPath })),
    remove,
  }
}
