import { jsonPathToStudioPath, studioPath } from '@sanity/client/csm'
import { expect, test } from 'vitest'
import { runningLake } from '../streams/testing/running-lake.ts'

/** A lake with a published person, a published story and a newer draft of it, and what the real client's stega sees. */
async function newsroom() {
  const { client } = await runningLake()
  const editor = client('editor')
  await editor
    .transaction()
    .create({ _id: 'ada', _type: 'person', name: 'Ada' })
    .create({
      _id: 'n1',
      _type: 'news',
      title: 'Old title',
      slug: { current: 'cells' },
      author: { _type: 'reference', _ref: 'ada' },
    })
    .create({
      _id: 'drafts.n1',
      _type: 'news',
      title: 'New title',
      slug: { current: 'cells' },
      author: { _type: 'reference', _ref: 'ada' },
      body: [{ _type: 'block', _key: 'b1', children: [{ _type: 'span', _key: 's1', text: 'First words' }] }],
    })
    .commit()
  return {
    client,
    edits: async (query: string, perspective: 'drafts' | 'published', params: Record<string, string> = {}) => {
      const found: Record<string, string> = {}
      const reader = client('viewer', {
        perspective,
        stega: {
          enabled: true,
          studioUrl: '/studio',
          filter: ({ sourcePath, sourceDocument, value }) => {
            found[value] = `${sourceDocument._id} ${studioPath.toString(jsonPathToStudioPath(sourcePath))}`
            return true
          },
        },
      })
      await reader.fetch(query, params)
      return found
    },
  }
}

test('a preview leads to the draft that is shown and to the published documents beside it', async () => {
  const { edits } = await newsroom()
  const query = '*[_type == "news" && slug.current == $slug][0]{"headline": title, "by": author->name, body}'
  expect(await edits(query, 'drafts', { slug: 'cells' })).toMatchObject({
    'New title': 'drafts.n1 title',
    Ada: 'ada name',
    'First words': 'drafts.n1 body[_key=="b1"].children[_key=="s1"].text',
  })
  expect(await edits(query, 'published', { slug: 'cells' })).toMatchObject({ 'Old title': 'n1 title', Ada: 'ada name' })
})

test('subqueries that an index answers keep their places', async () => {
  const { edits } = await newsroom()
  const query =
    '*[_type == "person" && _id == $id]{name, "news": *[_type == "news" && references(^._id)] | order(title){title}}'
  expect(await edits(query, 'drafts', { id: 'ada' })).toEqual({ Ada: 'ada name', 'New title': 'drafts.n1 title' })
})

test('a map comes when it is asked for, and the answer is the same with it', async () => {
  const { client } = await newsroom()
  const query = '*[_type == "news"]{_id, title, "count": count(*[references(^.author._ref)]), "by": author->{name}}'
  const ask = (config: object) =>
    client('viewer').fetch(query, {}, { filterResponse: false, perspective: 'drafts', ...config })
  const plain = await ask({})
  const mapped = await ask({ resultSourceMap: true })
  expect(plain).not.toHaveProperty('resultSourceMap')
  expect(mapped.result).toEqual(plain.result)
  expect(mapped.syncTags).toEqual(plain.syncTags)
  expect(mapped.resultSourceMap).toMatchObject({
    documents: [
      { _id: 'drafts.n1', _type: 'news' },
      { _id: 'ada', _type: 'person' },
    ],
    paths: ["$['_id']", "$['title']", "$['name']"],
    mappings: { "$[0]['title']": expect.anything(), "$[0]['by']['name']": expect.anything() },
  })
})
