import { newsIsPublic, referencedNewsIsPublic } from '../shared/visibility.fragment.ts'
import { newsOrder, newsSummaryFragment } from './news.fragment.ts'

/** Inside a projection of a story: another story that visitors may see. */
const otherStory = `_type == "news" && _id != ^._id && ${newsIsPublic}`

const chosen = `related[${referencedNewsIsPublic}]`

/**
 * What related stories are taken from. Each list asks the index of references with one key, and the newest stories,
 * for which all must be looked through, are sought only where fewer than three share a topic.
 */
export const relatedFragment = `
  "chosen": ${chosen}->{${newsSummaryFragment}},
  "byPublication": select(
    count(${chosen}) > 0 => [],
    *[${otherStory} && references(^.publications[]._ref)]{
      ${newsSummaryFragment},
      "sharedPublications": coalesce(count(publications[_ref in ^.^.publications[]._ref]), 0),
      "sharedTopics": coalesce(count(topics[_ref in ^.^.topics[]._ref]), 0)
    } | order(sharedPublications desc, sharedTopics desc, publishedAt desc)[0...3]
  ),
  "byTopic": select(
    count(${chosen}) > 0 => [],
    *[${otherStory} && references(^.topics[]._ref)]{
      ${newsSummaryFragment},
      "sharedTopics": coalesce(count(topics[_ref in ^.^.topics[]._ref]), 0)
    } | order(sharedTopics desc, publishedAt desc)[0...3]
  ),
  "newest": select(
    count(${chosen}) > 0 => [],
    count(*[${otherStory} && references(^.topics[]._ref)]) >= 3 => [],
    *[${otherStory}] | ${newsOrder}[0...3]{${newsSummaryFragment}}
  )`
