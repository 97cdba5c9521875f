/** A page that stood at one path of the site, and is now found at another path or address. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** Where the pages of documents stand, by published id. */
export type Addresses = ReadonlyMap<string, string>

/**
 * The pages that moved from one moment to another. A path at which another page stands by then is left to that page:
 * two stories that changed places need no redirect.
 */
export function movesBetween(before: Addresses, after: Addresses): Move[] {
  const taken = new Set(after.values())
  return [...after].flatMap(([id, to]) => {
    const from = before.get(id)
    return from === undefined || from === to || taken.has(from) ? [] : [{ from, to }]
  })
}
