import { readClient } from '#sanity/client.ts'
import type { DraftLink } from './draft-link.ts'

/** What the lake knows its maker by; null when it does not, or does not answer: the draft is shown all the same. */
export async function makerName({ createdBy }: DraftLink): Promise<string | null> {
  if (!createdBy.id || !/^[\w-]+$/.test(createdBy.id)) return null
  try {
    return (await readClient().users.getById(createdBy.id)).displayName
  } catch (fault) {
    console.warn(`Who made a draft link could not be found out. ${String(fault)}`)
    return null
  }
}
