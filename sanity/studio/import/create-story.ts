import type { ImportClient } from '#sanity/import/lake-client.ts'
import { newsDraft } from '#sanity/import/news-draft.ts'
import { reportedPublication } from '../story-about/reported-publication.ts'

/**
 * Writes a news draft about a publication, itself published or a draft.
 *
 * @param id published id of the publication
 * @returns the published id that the story will have
 * @throws Error when the publication is gone; ClientError when the signed-in user may not write
 */
export async function createStory(client: ImportClient, id: string): Promise<string> {
  const publication = await reportedPublication(client, id)
  const storyId = randomId()
  await client.mutate([{ create: newsDraft(publication, storyId, new Date()) }], {
    returnDocuments: false,
    visibility: 'sync',
  })
  return storyId
}

/** Studio may be reached by plain http, where browsers offer no `crypto.randomUUID`. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
