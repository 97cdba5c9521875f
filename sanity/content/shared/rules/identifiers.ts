import { isDoi, normaliseDoi } from '#lib/identifiers/doi.ts'
import { isIsbn } from '#lib/identifiers/isbn.ts'
import { isIssn } from '#lib/identifiers/issn.ts'
import { isOrcid, normaliseOrcid } from '#lib/identifiers/orcid.ts'
import { isHttpsUrl } from './href.ts'

/** Each answers what is wrong with an identifier, or `true`; an identifier that is not given is not wrong. */
type Check = (value: string | undefined) => true | string

export const checkDoi: Check = (value) => {
  if (!value || isDoi(value)) return true
  const meant = normaliseDoi(value)
  return meant
    ? `Write it as ${meant}.`
    : 'A DOI looks like 10.1038/s41586-020-2649-2. Copy it from the page of the paper.'
}

export const checkOrcid: Check = (value) => {
  if (!value || isOrcid(value)) return true
  const meant = normaliseOrcid(value)
  return meant
    ? `Write it as ${meant}.`
    : 'This is not an ORCID iD: a digit is wrong or missing. It looks like 0000-0002-1825-0097.'
}

export const checkIssn: Check = (value) =>
  !value || isIssn(value) || 'This is not an ISSN: a digit is wrong or missing. It looks like 0028-0836.'

export const checkIsbn: Check = (value) =>
  !value || isIsbn(value) || 'This is not an ISBN: a digit is wrong or missing. It has 10 or 13 digits.'

export const checkPmid: Check = (value) =>
  !value || /^[1-9]\d{0,8}$/.test(value) || 'A PubMed number has digits only, for example 32939066.'

export const checkPmcid: Check = (value) =>
  !value || /^PMC[1-9]\d{0,8}$/.test(value) || 'A PubMed Central number looks like PMC7759461.'

const newArxiv = /^\d{4}\.\d{4,5}(v\d+)?$/
const oldArxiv = /^[a-z-]+(\.[A-Z]{2})?\/\d{7}(v\d+)?$/

export const checkArxiv: Check = (value) =>
  !value || newArxiv.test(value) || oldArxiv.test(value) || 'An arXiv number looks like 2006.10256 or hep-th/9901001.'

export const checkRor: Check = (value) =>
  !value ||
  /^https:\/\/ror\.org\/0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(value) ||
  'A ROR address looks like https://ror.org/052gg0110. Look the organisation up at ror.org.'

export const checkLicence: Check = (value) =>
  !value ||
  isHttpsUrl(value) ||
  /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(value) ||
  'Use the short name of the licence, for example CC-BY-4.0, or its https:// address.'
