import { highwireTags, type WorkAddresses } from '#lib/citations/highwire-tags.ts'
import type { CslItem } from '#lib/citations/csl-item.ts'

interface CitationMetaProps {
  readonly item: CslItem
  readonly addresses: WorkAddresses
}

/** Highwire tags as elements; React moves them into the head and keeps their order. */
export function CitationMeta({ item, addresses }: CitationMetaProps) {
  return highwireTags(item, addresses).map(([name, content], index) => (
    <meta key={index} name={name} content={content} />
  ))
}
