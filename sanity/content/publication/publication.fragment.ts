import { topicsFragment } from '../topic/topic.fragment.ts'

/** A publication as `publicationSummary` reads it. */
export const publicationSummaryFragment = `
  _id,
  "slug": slug.current,
  cslType,
  title,
  titleRich[]{children[]{text, marks}},
  language,
  authors[]{
    family,
    given,
    literal,
    orcid,
    "personSlug": select(person->consentToPublish == true => person->slug.current),
    corresponding,
    equal
  },
  issued{year, month, day},
  containerTitle,
  volume,
  issue,
  pages,
  articleNumber,
  publisher,
  doi,
  status,
  noticeDoi,
  oaStatus,
  pdfUrl,
  selected,
  "topics": ${topicsFragment}`

/** A publication as `citablePublication` reads it: everything that a reference manager takes. */
export const citablePublicationFragment = `
  ${publicationSummaryFragment},
  issn,
  isbn,
  pmid,
  pmcid,
  arxiv,
  abstract,
  keywords`

/** The newest first, as exact as the date is known. */
export const publicationOrder = `order(issued.year desc, coalesce(issued.month, 0) desc, coalesce(issued.day, 0) desc, title asc)`
