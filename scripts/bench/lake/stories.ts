import type { JsonObject } from '../../../sanity/lake/document.ts'

const topics = 20

/** Stories of about 3 kB with a reference each, and the topics they refer to; the same for the same count. */
export function generatedDocuments(count: number): JsonObject[] {
  const paragraph =
    'Iron is taken up by the heart muscle through several routes, and each of them can be measured. '.repeat(6)
  const topicDocuments = Array.from({ length: topics }, (_, index) => ({
    _id: `topic-${index}`,
    _type: 'topic',
    title: `Topic ${index}`,
    slug: { _type: 'slug', current: `topic-${index}` },
  }))
  const stories = Array.from({ length: count }, (_, index) => ({
    _id: `news-${index}`,
    _type: 'news',
    title: `Story story-${index}`,
    slug: { _type: 'slug', current: `story-${index}` },
    standfirst: paragraph.slice(0, 200),
    kind: 'research',
    publishedAt: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString(),
    topic: { _type: 'reference', _ref: `topic-${index % topics}` },
    body: Array.from({ length: 4 }, (_block, key) => ({
      _key: `b${key}`,
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{ _key: `s${key}`, _type: 'span', marks: [], text: paragraph }],
    })),
  }))
  return [...topicDocuments, ...stories]
}
