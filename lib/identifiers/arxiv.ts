const pattern =
  /(?:arxiv\.org\/(?:abs|pdf|html)\/|\barxiv:\s*)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(v\d+)?(?!\d)/i

/** The preprint at arXiv that an address or a number behind `arXiv:` names; `version` is `''` where none is named. */
export function readArxiv(text: string): { readonly number: string; readonly version: string } | null {
  const [, number, version = ''] = pattern.exec(text) ?? []
  return number ? { number, version } : null
}
