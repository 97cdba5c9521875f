/** A licence as a reader meets it. */
export interface Licence {
  readonly label: string
  /** The licence's own page, where it is known. */
  readonly url: string | null
}

const creativeCommons = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/i

/**
 * Reads an SPDX identifier (`CC-BY-4.0`), the way people write it (`CC BY 4.0`), or an address; anything else is shown as
 * it is. `licenceAt` names, in the reader's language, a licence of which only the host is known.
 */
export function describeLicence(licence: string, licenceAt = licenceAtHost): Licence {
  if (/^https:\/\//i.test(licence) && URL.canParse(licence)) return describeAddress(licence, licenceAt)
  const spdx = licence.trim().replaceAll(' ', '-')
  if (/^CC0(-1\.0)?$/i.test(spdx)) {
    return { label: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }
  }
  const [, terms, version] = creativeCommons.exec(spdx) ?? []
  if (!terms || !version) return { label: licence, url: null }
  return {
    label: `CC ${terms.toUpperCase()} ${version}`,
    url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
  }
}

const licenceAtHost = (host: string): string => `Licence at ${host}`

function describeAddress(address: string, licenceAt: (host: string) => string): Licence {
  const [, terms, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i.exec(address) ?? []
  if (terms && version) return { label: `CC ${terms.toUpperCase()} ${version}`, url: address }
  return { label: licenceAt(new URL(address).hostname), url: address }
}
