/** What a link in a letter or a post says about itself, and nothing about who follows it. */
const campaign = new Set(['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content', 'utm_id'])

/**
 * An address as analytics services may know it: without fragment, and without its query but for what names a campaign.
 * What somebody searched for, and anything else that an address carries, is not theirs to keep.
 *
 * @param address absolute; what is no address of the web comes out empty
 */
export function reportedAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol)) return ''
  const kept = [...url.searchParams].filter(([name]) => campaign.has(name))
  const query = new URLSearchParams(kept).toString()
  return `${url.origin}${url.pathname}${query && `?${query}`}`
}
