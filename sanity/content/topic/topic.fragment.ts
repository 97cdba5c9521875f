/** A topic as `topicLink` reads it. */
export const topicLinkFragment = `_id, title, "slug": slug.current`

/** A topic as `topicSummary` reads it. */
export const topicSummaryFragment = `_id, title, "slug": slug.current, summary`

/** Topics that a document names, as labels. */
export const topicsFragment = `topics[defined(@->_id)]->{_id, title, "slug": slug.current}`
