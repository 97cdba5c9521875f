import { createHash } from 'node:crypto'

/**
 * A weak entity tag (RFC 9110, 8.8.3) for content that the given parts decide: weak, because the answer may be compressed
 * on its way.
 */
export function entityTag(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return `W/"${hash.digest('base64url').slice(0, 27)}"`
}

/** The weak tag of what a strong one, or a weak one, stands for. */
export function weakTag(tag: string): string {
  return `W/${withoutWeakness(tag)}`
}

/** Whether what a client has (its `If-None-Match`) is what it would get. */
export function isFresh(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  const opaque = withoutWeakness(tag)
  return (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((candidate) => withoutWeakness(candidate) === opaque)
}

function withoutWeakness(tag: string): string {
  return tag.replace(/^W\//, '')
}
