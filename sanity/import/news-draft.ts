import { slugify } from '../content/shared/rules/slug.ts'
import type { NewDocument } from './lake-client.ts'
import { withKeys } from './names.ts'

/** What a story takes from the publication it is about. */
export interface ReportedPublication {
  /** Published id. */
  readonly id: string
  readonly title: string
  readonly containerTitle: string | null
  readonly isPublished: boolean
  /** Published ids of its authors who have a page on this site. */
  readonly people: readonly string[]
  readonly topics: readonly string[]
}

/** A headline has at most 150 characters. */
const longestHeadline = 150

/**
 * A news draft about a publication, for an editor to go on with: the paper's title as a headline, a sentence that cites
 * the paper, the paper itself, and its authors who have a page. What the story says is left to a person.
 *
 * @param id of the story, without `drafts.`
 */
export function newsDraft(publication: ReportedPublication, id: string, now: Date): NewDocument {
  const { title, containerTitle, people, topics } = publication
  const headline = title.length > longestHeadline ? `${title.slice(0, longestHeadline - 1).trimEnd()}…` : title
  const where = containerTitle ? ` in ${containerTitle}` : ''
  return {
    _id: `drafts.${id}`,
    _type: 'news',
    kind: 'research',
    title: headline,
    slug: { _type: 'slug', current: slugify(title) || id },
    publishedAt: now.toISOString(),
    publications: withKeys([referenceTo(publication)]),
    people: withKeys(people.map((person) => ({ _type: 'reference', _ref: person }))),
    topics: withKeys(topics.slice(0, 6).map((topic) => ({ _type: 'reference', _ref: topic }))),
    body: withKeys([
      {
        _type: 'block',
        style: 'normal',
        markDefs: [{ _key: 'paper', _type: 'citation', publication: referenceTo(publication) }],
        children: [
          { _type: 'span', text: 'We report ', marks: [] },
          { _type: 'span', text: `a new paper${where}`, marks: ['paper'] },
          { _type: 'span', text: '.', marks: [] },
        ],
      },
    ]),
  }
}

/** While the publication is a draft itself, the reference is weak; publishing the story makes it strong. */
function referenceTo({ id, isPublished }: ReportedPublication): Record<string, unknown> {
  if (isPublished) return { _type: 'reference', _ref: id }
  return {
    _type: 'reference',
    _ref: id,
    _weak: true,
    _strengthenOnPublish: { type: 'publication', template: { id: 'publication' } },
  }
}
