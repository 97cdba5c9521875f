import type { Chosen } from './facets.ts'

/** The longest value that is read from an address; slugs end at 96 characters. */
const longestValue = 200

/** A page's `searchParams` as Next gives them. */
export type AskedParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** What follows the `?`, in one form for pages and route handlers. */
export function queryOf(asked: AskedParams): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) query.append(name, one)
  }
  return query
}

/**
 * The filters in an address. An empty value, as a form without JavaScript sends it, chooses nothing; of several values
 * the first counts. Control characters are taken out.
 */
export function readFilters<Name extends string>(query: URLSearchParams, names: readonly Name[]): Chosen<Name> {
  const chosen: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = tidyValue(query.get(name))
    if (value) chosen[name] = value
  }
  return chosen
}

/** One line of text out of whatever stands in an address. */
export function tidyValue(value: string | null): string {
  return (value ?? '')
    .slice(0, longestValue)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
}

/** The one address of a choice: filters in the order of `names`, then the page unless it is the first. */
export function filterAddress<Name extends string>(
  path: string,
  names: readonly Name[],
  chosen: Chosen<Name>,
  page = 1,
): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = chosen[name]
    if (value !== undefined) query.set(name, value)
  }
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? path : `${path}?${query}`
}

/** Whether an address spells its filters as `address` does; parameters that are nobody's filter do not count. */
export function isSpeltAs(address: string, query: URLSearchParams, names: readonly string[]): boolean {
  const known = new URLSearchParams([...query].filter(([name]) => name === 'page' || names.includes(name)))
  return (address.split('?')[1] ?? '') === known.toString()
}

/** The number of a page, or `null` for what is none. Numbers are written one way only. */
export function readPage(query: URLSearchParams): number | null {
  const text = query.get('page')
  if (!text) return 1
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}
