import { readArxiv } from '../identifiers/arxiv.ts'
import { normaliseDoi } from '../identifiers/doi.ts'
import { readPmcid, readPmid } from '../identifiers/pubmed.ts'

/** What a work can be asked for by. `pii` is the number that Elsevier's addresses carry, letters and digits only. */
export interface WorkIdentifier {
  readonly kind: 'doi' | 'pmid' | 'pmcid' | 'pii'
  readonly value: string
}

/** The written form, which `readWorkIdentifier` reads again: a bare DOI, `pmid:…`, `pmcid:PMC…`, `pii:…`. */
export function identifierText({ kind, value }: WorkIdentifier): string {
  return kind === 'doi' ? value : `${kind}:${value}`
}

/** Addresses that name a work without writing its DOI out, and how the DOI is made from them. */
const addresses: readonly (readonly [pattern: RegExp, doi: string])[] = [
  [/nature\.com\/articles\/([a-z]*\d[\w.-]*)/i, '10.1038/$1'],
  [/elifesciences\.org\/(?:articles|reviewed-preprints)\/(\d+)/i, '10.7554/elife.$1'],
  [/zenodo\.org\/records?\/(\d+)/i, '10.5281/zenodo.$1'],
  [/bmj\.com\/content\/(?:[^/?#]+\/)*(bmj[.-][\w-]+)/i, '10.1136/$1'],
  [/figshare\.com\/articles\/(?:[^/]+\/){1,2}(\d+)/i, '10.6084/m9.figshare.$1'],
]

/**
 * What work somebody means who wrote or pasted a DOI, an address at doi.org, at a publisher's or at PubMed, or a PubMed
 * number with `pmid:` before it. Nothing is looked up, and no address is opened.
 *
 * @returns `null` when it names no work that can be asked for
 */
export function readWorkIdentifier(written: string): WorkIdentifier | null {
  const text = written.trim().replace(/^[<"'“([]+|[>"'”]+$/g, '')
  return ofPubMed(text) ?? ofDoi(text) ?? ofArxiv(text) ?? ofAddress(text) ?? ofPii(text)
}

function ofPubMed(text: string): WorkIdentifier | null {
  const pmcid = readPmcid(text)
  if (pmcid) return { kind: 'pmcid', value: pmcid }
  const pmid = readPmid(text)
  return pmid ? { kind: 'pmid', value: pmid } : null
}

/** Old DOIs of Wiley have angle brackets in them; in a sentence such a bracket is not the DOI's. */
const inOnePiece = /10\.\d{4,9}\/[^\s"]+/
const inSentence = /10\.\d{4,9}\/[^\s"<>]+/

function ofDoi(text: string): WorkIdentifier | null {
  const isAddress = /^https?:\/\//i.test(text)
  const readable = isAddress ? decoded(text) : text
  const found = (/\s/.test(text) ? inSentence : inOnePiece).exec(readable)?.[0]
  if (!found) return null
  const atDoiOrg = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i.test(text)
  const bare =
    isAddress && !atDoiOrg ? withoutAddressParts(found) : found.replace(/[?#].*$/, (rest) => (atDoiOrg ? '' : rest))
  return doiOf(withoutPunctuation(bare))
}

/** A publisher's address goes on behind the DOI: `/full`, `.pdf`, `?query`. */
function withoutAddressParts(found: string): string {
  return found
    .replace(/[?#&].*$/, '')
    .replace(
      /(?:\/(?:full|fulltext|abstract|pdf|epdf|html|meta|summary|references|figures|suppinfo|download))+\/?$/i,
      '',
    )
    .replace(/\.(?:full|abstract|short|long)?(?:-text|\.pdf|\.html?)?$|\.pdf$/i, (end) =>
      /full|abstract|short|long|pdf|htm/i.test(end) ? '' : end,
    )
    .replace(/(10\.1101\/[\d.]+?)(?:v\d+)?(?:\.[a-z].*)?$/, '$1')
    .replace(/\/$/, '')
}

/** What a sentence puts after a DOI; a closing bracket stays when the DOI opens it. */
function withoutPunctuation(text: string): string {
  const trimmed = text.replace(/[.,;:'"”’]+$/, '')
  if (!/[)\]]$/.test(trimmed)) return trimmed
  const balanced = trimmed.split(/[([]/).length >= trimmed.split(/[)\]]/).length
  return balanced ? trimmed : withoutPunctuation(trimmed.slice(0, -1))
}

function ofArxiv(text: string): WorkIdentifier | null {
  const arxiv = readArxiv(text)
  return arxiv && doiOf(`10.48550/arxiv.${arxiv.number}`)
}

function ofAddress(text: string): WorkIdentifier | null {
  for (const [pattern, doi] of addresses) {
    const found = pattern.exec(text)?.[1]
    if (found) return doiOf(doi.replace('$1', found.replace(/\.(?:pdf|html)$/, '')))
  }
  return null
}

function ofPii(text: string): WorkIdentifier | null {
  const found = /(?:pii[/:]?|fulltext\/|retrieve\/pii\/)\s*(S[\d()Xx-]{10,24})/i.exec(decoded(text))?.[1]
  const value = found?.replace(/[^\dSX]/gi, '').toUpperCase()
  return value && /^S[\dX]{16}$/.test(value) ? { kind: 'pii', value } : null
}

function doiOf(text: string): WorkIdentifier | null {
  const value = normaliseDoi(text)
  return value ? { kind: 'doi', value } : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
