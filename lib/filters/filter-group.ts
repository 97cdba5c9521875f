import type { Chosen } from './facets.ts'

/** One filter as a page shows it. */
export interface FilterGroup {
  /** Name of its parameter. */
  readonly name: string
  /** What the filter is called. */
  readonly label: string
  readonly chosen: ChosenFilter | null
  /** Values that show something, each with the address that chooses it. */
  readonly options: readonly FilterOption[]
}

/** The value that is chosen, the address without it, and how many items that address shows. */
export interface ChosenFilter {
  readonly label: string
  readonly pathWithout: string
  readonly countWithout: number
}

export interface FilterOption {
  readonly value: string
  readonly label: string
  /** How many items it shows beside the other filters. */
  readonly count: number
  readonly path: string
  readonly isChosen: boolean
}

interface GroupParts<Name extends string> {
  readonly name: Name
  readonly label: string
  /** Every value that there is with what it is called, in the order of the list. */
  readonly values: ReadonlyMap<string, string>
  readonly counts: ReadonlyMap<string, number>
  readonly filter: Chosen<Name>
  /** The address of a choice. */
  readonly pathOf: (filter: Chosen<Name>) => string
  /** How many items a choice shows. */
  readonly countOf: (filter: Chosen<Name>) => number
}

/** A filter with the values that lead somewhere from the present choice. */
export function filterGroup<Name extends string>(parts: GroupParts<Name>): FilterGroup {
  const { name, label, values, counts, filter, pathOf } = parts
  const value = filter[name]
  const options = [...values].flatMap(([option, optionLabel]) => {
    const count = counts.get(option) ?? 0
    if (count === 0) return []
    const path = pathOf({ ...filter, [name]: option })
    return [{ value: option, label: optionLabel, count, path, isChosen: option === value }]
  })
  return { name, label, chosen: value === undefined ? null : chosenFilter(parts, values.get(value) ?? value), options }
}

function chosenFilter<Name extends string>(
  { name, filter, pathOf, countOf }: GroupParts<Name>,
  label: string,
): ChosenFilter {
  const without = { ...filter }
  delete without[name]
  return { label, pathWithout: pathOf(without), countWithout: countOf(without) }
}

/** Whether every value that is chosen is one that there is: an address with another one leads nowhere. */
export function isKnown<Name extends string>(
  filter: Chosen<Name>,
  values: Readonly<Partial<Record<Name, ReadonlyMap<string, string>>>>,
  names: readonly Name[],
): boolean {
  return names.every((name) => filter[name] === undefined || values[name]?.has(filter[name]) !== false)
}
