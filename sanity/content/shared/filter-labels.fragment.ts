import { personIsPublic } from './visibility.fragment.ts'

/** Topics and people that lists can be filtered by, as `filterLabels` reads them; stand inside a projection. */
export const filterLabelsFragment = `
  "topics": *[_type == "topic" && defined(slug.current)] | order(lower(title) asc){
    _id,
    "slug": slug.current,
    "name": title
  },
  "people": *[_type == "person" && defined(slug.current) && ${personIsPublic}] | order(lower(family) asc, lower(name) asc){
    _id,
    "slug": slug.current,
    name,
    orcid
  }`
