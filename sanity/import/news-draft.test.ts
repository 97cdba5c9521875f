import { expect, test } from 'vitest'
import { aPerson, aPublication, aTopic } from '../content/testing/documents.ts'
import { validate } from '../content/testing/validate.ts'
import { newsDraft } from './news-draft.ts'

const now = new Date('2026-06-15T12:00:00.000Z')
const paper = {
  id: 'publication-iron',
  title: 'A sample paper about iron in the heart',
  containerTitle: 'Journal of Sample Iron',
  isPublished: true,
  people: ['person-ann'],
  topics: ['topic-iron'],
}
const others = [aPublication('iron'), aPerson('ann'), aTopic('iron')]

test('a story about a paper cites it, and leaves to the editor what only a person can write', async () => {
  const draft = newsDraft(paper, 'story', now)
  const { errors } = await validate({ ...draft }, others)
  expect(errors).toEqual([expect.stringMatching(/^standfirst: /)])
  expect(draft).toMatchObject({
    _id: 'drafts.story',
    kind: 'research',
    slug: { current: 'a-sample-paper-about-iron-in-the-heart' },
    publications: [{ _ref: 'publication-iron' }],
    people: [{ _ref: 'person-ann' }],
    body: [{ markDefs: [{ _type: 'citation', publication: { _ref: 'publication-iron' } }] }],
  })
})

test('a paper that is a draft itself is linked weakly until the story is published', () => {
  const { publications } = newsDraft({ ...paper, isPublished: false }, 'story', now)
  expect(publications).toMatchObject([{ _weak: true, _strengthenOnPublish: { type: 'publication' } }])
})

test('a long title is cut where a headline ends', () => {
  const { title } = newsDraft({ ...paper, title: 'iron '.repeat(60) }, 'story', now)
  expect(String(title).length).toBeLessThanOrEqual(150)
  expect(String(title)).toMatch(/…$/)
})
