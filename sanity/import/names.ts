import { slugify } from '../content/shared/rules/slug.ts'

/** Names that are taken, and those that this import gives out. */
export interface TakenNames {
  readonly ids: Set<string>
  readonly slugs: Set<string>
}

/** An id made from what identifies a work, so that two imports of it at one time cannot make two documents. */
export function freeId(identity: string, taken: TakenNames): string {
  const readable = identity
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const id = free(`publication-${readable.slice(0, 60)}-${fingerprint(identity)}`, taken.ids)
  taken.ids.add(id)
  return id
}

/** The last part of the page's address, made from the title. */
export function freeSlug(title: string, taken: TakenNames): string {
  const slug = free(slugify(title) || 'publication', taken.slugs)
  taken.slugs.add(slug)
  return slug
}

/** Keys that Studio needs on the items of a list; those that have one keep it. */
export function withKeys(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const taken = new Set<string>()
  return value.map((item: unknown, index) => {
    if (typeof item !== 'object' || item === null) return item
    const children = 'children' in item ? { children: withKeys(item.children) } : {}
    const known =
      '_key' in item && typeof item._key === 'string' ? item._key : fingerprint(JSON.stringify([item, index]))
    const key = free(known, taken)
    taken.add(key)
    return { _key: key, ...item, ...children }
  })
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let count = 2
  while (taken.has(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}

/** 53 bits over a text (cyrb53), as hexadecimal digits: tells apart what looks alike, and guards nothing. */
function fingerprint(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
