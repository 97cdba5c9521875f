import type { EventProperties } from './adapter.ts'

/** Something that a visitor did, as it is reported to the analytics services. */
export interface SiteEvent {
  readonly name: string
  readonly properties: EventProperties
}

const downloads = /\.(pdf|bib|ris|csv|tsv|xlsx?|docx?|pptx?|odt|zip|tar|gz|json|nbib)$/i

/**
 * What following a link means: a download, wherever the file lies; leaving for another site; or `null` for a page of
 * this site and for anything that is not a web address. Queries and fragments are not reported: they can hold names.
 *
 * @param fileName the link's `download` attribute, which makes it a download whatever its address; `null` without one
 */
export function linkEvent(address: string, siteOrigin: string, fileName: string | null = null): SiteEvent | null {
  const url = URL.canParse(address, siteOrigin) ? new URL(address, siteOrigin) : null
  if (!url) return null
  const isWebAddress = /^https?:$/.test(url.protocol)
  const target = isWebAddress ? `${url.origin}${url.pathname}` : (fileName ?? '')
  if (fileName !== null || (isWebAddress && downloads.test(url.pathname))) {
    return { name: 'Download', properties: { url: target } }
  }
  return isWebAddress && url.origin !== siteOrigin ? { name: 'Outbound link', properties: { url: target } } : null
}
