/** What an item answers to each filter; an item may have several values, or none. */
export type FacetValues<Name extends string> = Readonly<Record<Name, readonly string[]>>

/** At most one value for each filter; a filter that is left out lets everything pass. */
export type Chosen<Name extends string> = Readonly<Partial<Record<Name, string>>>

interface Faceted<Name extends string> {
  readonly values: FacetValues<Name>
}

/** The items that answer to every chosen value, in their order. */
export function selectByFacets<Name extends string, Item extends Faceted<Name>>(
  items: readonly Item[],
  names: readonly Name[],
  chosen: Chosen<Name>,
): Item[] {
  return items.filter((item) => names.every((name) => answers(item, name, chosen)))
}

/**
 * How many items each value of a filter would show, while the other filters stay as they are. A value that would show
 * nothing is not in the map, so that no choice that is offered leads to an empty page.
 */
export function countFacet<Name extends string>(
  items: readonly Faceted<Name>[],
  names: readonly Name[],
  chosen: Chosen<Name>,
  facet: Name,
): Map<string, number> {
  const others = names.filter((name) => name !== facet)
  const counts = new Map<string, number>()
  for (const item of items) {
    if (!others.every((name) => answers(item, name, chosen))) continue
    for (const value of new Set(item.values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

function answers<Name extends string>(item: Faceted<Name>, name: Name, chosen: Chosen<Name>): boolean {
  const wanted = chosen[name]
  return wanted === undefined || item.values[name].includes(wanted)
}
