import type { TopicPage } from '#sanity/content/topic/topic.shape.ts'
import type { JsonLdNode } from '#lib/seo/json-ld.ts'

const registers = { mesh: 'https://id.nlm.nih.gov/mesh/', wikidata: 'https://www.wikidata.org/entity/' } as const

/** A topic as a term that other registers define too. */
export function topicJsonLd(topic: TopicPage, origin: string): JsonLdNode {
  return {
    '@type': 'DefinedTerm',
    name: topic.title,
    description: topic.summary,
    url: `${origin}/topics/${topic.slug}`,
    sameAs: topic.identifiers.map(({ scheme, value }) => `${registers[scheme]}${encodeURIComponent(value)}`),
  }
}
