import type { IntentParameters } from 'sanity/router'
import { storyAboutTemplate } from './story-template.ts'

/** What leads to the form of a new story about a publication, by its published id. */
export function storyIntent(publicationId: string): IntentParameters {
  return [{ type: 'news', template: storyAboutTemplate.id }, { publicationId }]
}
