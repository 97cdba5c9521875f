import { imageFragment } from '../shared/image.fragment.ts'

/** A person as `personSummary` reads them. */
export const personSummaryFragment = `
  _id,
  "slug": slug.current,
  name,
  honorific,
  role,
  group,
  orcid,
  portrait{${imageFragment}}`

/** By family name, as a list of people is read. */
export const personOrder = `order(lower(family) asc, lower(name) asc)`
