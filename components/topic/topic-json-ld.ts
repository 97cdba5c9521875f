import type { DefinedTerm } from 'schema-dts'
import type { TopicPage } from '#sanity/content/topic/topic.shape.ts'
import { known } from '#lib/seo/known.ts'

const registers = { mesh: 'https://id.nlm.nih.gov/mesh/', wikidata: 'https://www.wikidata.org/entity/' } as const

/** A topic as a term that other registers define too. */
export function topicJsonLd(topic: TopicPage, origin: string): Exclude<DefinedTerm, string> {
  return known({
    '@type': 'DefinedTerm',
    name: topic.title,
    description: topic.summary,
    url: `${origin}/topics/${topic.slug}`,
    sameAs: topic.identifiers.map(({ scheme, value }) => `${registers[scheme]}${encodeURIComponent(value)}`),
  })
}
