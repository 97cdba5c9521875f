import { z } from 'zod'
import { isOrcid } from '#lib/identifiers/orcid.ts'
import type { ImportClient } from './lake-client.ts'
import type { Member } from './new-papers.ts'

const people = z.array(
  z.object({
    _id: z.string(),
    name: z.string(),
    orcid: z.string(),
    memberships: z.array(z.object({ start: z.string().nullish(), end: z.string().nullish() })).nullish(),
  }),
)

const membersQuery = `*[_type == "person" && defined(orcid) && defined(name) && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]
  | order(lower(family) asc){_id, name, orcid, memberships[]{start, end}}`

/** Published people who have an ORCID iD, with their times in the group. */
export async function readMembers(client: ImportClient): Promise<readonly Member[]> {
  const found = people.parse(await client.fetch(membersQuery, {}, { perspective: 'raw' }))
  return found
    .filter(({ orcid }) => isOrcid(orcid))
    .map(({ _id, name, orcid, memberships }) => ({
      id: _id,
      name,
      orcid,
      memberships: (memberships ?? []).flatMap(({ start, end }) => (start ? [{ start, end: end ?? null }] : [])),
    }))
}
