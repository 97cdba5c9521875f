/**
 * A field's value as it is compared and remembered: keys of list items, marks that are off and empty fields say nothing,
 * and fields come in one order.
 */
export function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(plainValue).filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([name]) => name !== '_key')
      .map(([name, field]) => [name, plainValue(field)] as const)
      .filter(([, field]) => field !== undefined && field !== false)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return fields.some(([name]) => name !== '_type') ? Object.fromEntries(fields) : undefined
  }
  return value === null || value === '' ? undefined : value
}

export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(plainValue(a)) === JSON.stringify(plainValue(b))
}
