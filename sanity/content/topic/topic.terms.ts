export const topicSchemes = ['mesh', 'wikidata'] as const

export type TopicScheme = (typeof topicSchemes)[number]
