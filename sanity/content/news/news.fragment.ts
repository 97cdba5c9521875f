import { imageFragment } from '../shared/image.fragment.ts'
import { topicsFragment } from '../topic/topic.fragment.ts'

/** A story as `newsSummary` reads it. */
export const newsSummaryFragment = `
  _id,
  "slug": slug.current,
  title,
  standfirst,
  kind,
  publishedAt,
  leadImage{${imageFragment}},
  "topics": ${topicsFragment}`

/** The newest first; the id settles two of one instant. */
export const newsOrder = `order(publishedAt desc, _id asc)`
