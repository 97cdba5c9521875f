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

/**
 * Whether what an import brings is there already, be it in more detail (an author who has a page, a day beside the month)
 * or in other signs (a dash between pages, paragraphs for a line).
 */
export function isThereAlready(current: unknown, incoming: unknown): boolean {
  return holds(plainValue(current), plainValue(incoming))
}

function holds(current: unknown, incoming: unknown): boolean {
  if (typeof current === 'string' && typeof incoming === 'string') return signless(current) === signless(incoming)
  if (Array.isArray(current) && Array.isArray(incoming)) {
    return current.length === incoming.length && incoming.every((item, index) => holds(current[index], item))
  }
  if (isRecord(current) && isRecord(incoming)) {
    return Object.entries(incoming).every(([name, value]) => name === '_type' || holds(current[name], value))
  }
  return current === incoming
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function signless(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d)\s?[-–—]+\s?(?=\p{Lu}?\d)/gu, '-')
    .trim()
}

export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(plainValue(a)) === JSON.stringify(plainValue(b))
}
