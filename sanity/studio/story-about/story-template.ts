import type { InitialValueResolverContext, Template } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { newsDraft } from '#sanity/import/news-draft.ts'
import { reportedPublication } from './reported-publication.ts'

/** Starts a story from a publication: its title as a headline, a sentence that cites it, its people and its topics. */
export const storyAboutTemplate: Template<{ publicationId: string }> = {
  id: 'news-about-publication',
  title: 'News about a publication',
  schemaType: 'news',
  parameters: [{ name: 'publicationId', title: 'Publication', type: 'string' }],
  value: async ({ publicationId }: { publicationId: string }, { getClient }: InitialValueResolverContext) => {
    const publication = await reportedPublication(getClient({ apiVersion }), publicationId)
    const { _id, _type, ...fields } = newsDraft(publication, publicationId, new Date())
    return fields
  },
}
