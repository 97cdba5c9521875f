const doiPattern = /^10\.\d{4,9}\/[^\s\p{Cc}]+$/u
const prefix = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:)\s*/i

/** True for a DOI in the form it is stored in: lower case, without a URL or `doi:` before it. */
export function isDoi(value: string): boolean {
  return doiPattern.test(value) && value === value.toLowerCase()
}

/**
 * The stored form of a DOI that somebody wrote or pasted, as an address, with `doi:` or bare; `null` when it is none.
 * DOIs are compared without regard to case (DOI Handbook, 2.4).
 */
export function normaliseDoi(written: string): string | null {
  const trimmed = written.trim()
  const bare = withoutDoiPrefix(trimmed)
  const doi = (bare === trimmed ? bare : decoded(bare)).toLowerCase()
  return isDoi(doi) ? doi : null
}

/** What stands behind the address or the name that begins a text; a text that begins otherwise, as it is. */
export function withoutDoiPrefix(text: string): string {
  return text.replace(prefix, '')
}

/** The address that a DOI resolves at. Characters that a URL's path cannot hold are escaped. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
