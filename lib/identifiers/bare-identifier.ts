import { readArxiv } from './arxiv.ts'
import { withoutDoiPrefix } from './doi.ts'
import { readPmcid, readPmid } from './pubmed.ts'

/** The name of an identifier, or the address of its register; whoever is still typing has no more than that. */
const beginning = /^(?:(?:doi|pmid|pmcid|arxiv|orcid)\s*:|(?:https?:\/\/)?(?:www\.)?orcid\.org\/)\s*/i

/**
 * An identifier as it is stored, of one that was pasted with its address or name (`https://doi.org/10.…`, `PMID: 3…`,
 * `arXiv:24…v2`); anything else stays as it is. Whether there is such an identifier nobody asks.
 */
export function bareIdentifier(written: string): string {
  const text = written.trim()
  const number = readPmcid(text) ?? readPmid(text) ?? readArxiv(text)?.number
  if (number) return number
  const bare = withoutDoiPrefix(text).replace(beginning, '')
  return bare === text ? written : bare.replace(/[/.]+$/, '')
}
