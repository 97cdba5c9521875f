const pmcid = /^(?:pmcid:?\s*)?(PMC[1-9]\d{0,8})$|\/(?:pmc|articles)\/(?:articles\/)?(PMC[1-9]\d{0,8})/i
const pmid =
  /^pmid:?\s*([1-9]\d{0,8})$|(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed|europepmc\.org\/(?:article|abstract)\/med)\/([1-9]\d{0,8})/i

/** The number at PubMed Central, `PMC…`, of one that stands by itself, behind `PMCID:` or in an address. */
export function readPmcid(text: string): string | null {
  const found = pmcid.exec(text)
  return (found?.[1] ?? found?.[2])?.toUpperCase() ?? null
}

/** The number at PubMed that stands behind `PMID:` or in an address; a bare number may be anything. */
export function readPmid(text: string): string | null {
  const found = pmid.exec(text)
  return found?.[1] ?? found?.[2] ?? null
}
