/** What stands before an identifier where it is copied from: the address of its register, or its name. */
const beginnings = [
  /^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i,
  /^(?:https?:\/\/)?(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov\//i,
  /^(?:https?:\/\/)?(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:pubmed|pmc\/articles)\//i,
  /^(?:https?:\/\/)?pmc\.ncbi\.nlm\.nih\.gov\/articles\//i,
  /^(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\//i,
  /^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i,
  /^(?:doi|pmid|pmcid|arxiv|orcid)\s*:\s*/i,
  /^(?:pmid|pmcid)\s+(?=\S*\d)/i,
]

/**
 * An identifier as it is stored, of one that was pasted with its address or name (`https://doi.org/10.…`, `PMID: 3…`,
 * `arXiv:24…v2`); anything else stays as it is. Whether there is such an identifier nobody asks.
 */
export function bareIdentifier(written: string): string {
  const trimmed = written.trim()
  const beginning = beginnings.find((pattern) => pattern.test(trimmed))
  if (!beginning) return written
  const bare = trimmed.replace(beginning, '').replace(/[/.]+$/, '')
  return beginning.source.includes('arxiv') ? bare.replace(/(?:v\d+)?(?:\.pdf)?$/i, '') : bare
}
