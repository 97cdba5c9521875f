import { jsonPathToStudioPath, studioPath } from '@sanity/client/csm'
import { stegaClean, stegaEncodeSourceMap } from '@sanity/client/stega'
import { parse } from 'groq-js'
import { expect, test } from 'vitest'
import type { JsonValue, LakeDocument } from '../document.ts'
import type { ContentSourceMap } from './source-map/mappings.ts'
import { traceQuery } from './source-map.ts'

const stamps = { _rev: 'r1', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }

function document(_id: string, _type: string, fields: Record<string, JsonValue>): LakeDocument {
  return { _id, _type, ...stamps, ...fields }
}

const dataset: readonly LakeDocument[] = [
  document('ada', 'person', { name: 'Ada', roles: ['Lead', 'Founder'] }),
  document('bob', 'person', { name: 'Bob', roles: ['Student'] }),
  document('n1', 'news', {
    title: 'Cells divide',
    date: 1,
    rank: 'low',
    authors: [
      { _key: 'a', _ref: 'ada' },
      { _key: 'b', _ref: 'bob' },
    ],
    lead: { alt: 'A cell', caption: 'Under glass' },
    body: [
      {
        _key: 'p1',
        _type: 'block',
        style: 'normal',
        children: [{ _key: 's1', _type: 'span', text: 'First words' }],
        markDefs: [],
      },
      { _key: 'p2', _type: 'figure', alt: 'A drawing', person: { _ref: 'bob' } },
    ],
  }),
  {
    ...document('n2', 'news', { title: 'Cells rest', date: 2, subtitle: 'A sequel', authors: [{ _ref: 'ada' }] }),
    _originalId: 'drafts.n2',
  },
]

function ask(query: string, params: Record<string, JsonValue> = {}) {
  return traceQuery(parse(query, { params }), { params, dataset })
}

/** Lets the client's own encoder work, and notes for each string which field of which document it leads to. */
function edits(query: string, params: Record<string, JsonValue> = {}): Record<string, string> {
  const asked: { value: unknown; sourceMap: ContentSourceMap } = ask(query, params)
  const found: Record<string, string> = {}
  const encoded = stegaEncodeSourceMap(asked.value, asked.sourceMap, {
    enabled: true,
    studioUrl: '/studio',
    filter: ({ sourcePath, sourceDocument, value: text }) => {
      found[text] = `${sourceDocument._id} ${studioPath.toString(jsonPathToStudioPath(sourcePath))}`
      return true
    },
  })
  expect(stegaClean(encoded)).toEqual(asked.value)
  return found
}

test('leads renamed and nested fields to where they stand', () => {
  expect(edits('*[_id == "n1"][0]{"headline": title, "picture": {"text": lead.alt}, lead{caption}}')).toEqual({
    'Cells divide': 'n1 title',
    'A cell': 'n1 lead.alt',
    'Under glass': 'n1 lead.caption',
  })
})

test('follows references into the documents that they name', () => {
  expect(edits('*[_id == "n1"][0]{"people": authors[]->{name}, "lead": authors[0]->name}')).toEqual({
    Ada: 'ada name',
    Bob: 'bob name',
  })
})

test('keeps track through filter, order and slice', () => {
  expect(edits('*[_type == "news"] | order(date desc)[0...1]{title}')).toEqual({ 'Cells rest': 'drafts.n2 title' })
  expect(edits('*[_type == "news"] | order(title asc){title}')).toEqual({
    'Cells divide': 'n1 title',
    'Cells rest': 'drafts.n2 title',
  })
  expect(edits('*[_id == "ada"][0].roles[@ != "Lead"]')).toEqual({ Founder: 'ada roles[1]' })
})

test('keeps track through a score', () => {
  const query =
    '*[_type == "news"] | score(title match "rest", boost(date == 1, 5)) | order(_score desc){title, _score}'
  expect(edits(query)).toEqual({ 'Cells divide': 'n1 title', 'Cells rest': 'drafts.n2 title' })
  expect(Object.keys(ask(query).sourceMap.mappings)).toEqual(["$[0]['title']", "$[1]['title']"])
})

test('names items of Portable Text by their keys, whole or projected', () => {
  const words = { 'First words': 'n1 body[_key=="p1"].children[_key=="s1"].text' }
  expect(edits('*[_id == "n1"][0]{body}')).toMatchObject(words)
  const projected = '*[_id == "n1"][0]{body[]{..., _type == "figure" => {"who": person->name, "description": alt}}}'
  expect(edits(projected)).toMatchObject({
    Bob: 'bob name',
    'A drawing': 'n1 body[_key=="p2"].alt',
  })
  expect(edits('*[_id == "n1"][0]{"texts": body[].children[].text}')).toEqual(words)
})

test('knows which alternative was taken', () => {
  expect(edits('*[_type == "news"]{"line": coalesce(subtitle, title)}')).toEqual({
    'Cells divide': 'n1 title',
    'A sequel': 'drafts.n2 subtitle',
  })
  expect(edits('*[_type == "news"]{"line": select(date > 1 => subtitle, rank)}')).toEqual({
    low: 'n1 rank',
    'A sequel': 'drafts.n2 subtitle',
  })
  expect(edits('*[_type == "news"]{date > 1 => {"only": title}}')).toEqual({ 'Cells rest': 'drafts.n2 title' })
})

test('answers subqueries that look at the item around them', () => {
  expect(edits('*[_type == "person"]{name, "news": *[references(^._id)]{title, "writer": ^.name}}')).toEqual({
    Ada: 'ada name',
    Bob: 'bob name',
    'Cells divide': 'n1 title',
    'Cells rest': 'drafts.n2 title',
  })
  expect(edits('*[_id == "n1"][0]{authors[]{"written": ^.title, "who": @->name}}')).toEqual({
    'Cells divide': 'n1 title',
    Ada: 'ada name',
    Bob: 'bob name',
  })
})

test('keeps track through arrays that a query puts together', () => {
  expect(edits('*[_id == "n1"][0]{"all": [title, ...authors[]->name]}')).toEqual({
    'Cells divide': 'n1 title',
    Ada: 'ada name',
    Bob: 'bob name',
  })
  expect(edits('array::unique(*[_type == "person"].roles[] + *[_id == "ada"].roles[])')).toEqual({
    Lead: 'ada roles[0]',
    Founder: 'ada roles[1]',
    Student: 'bob roles[0]',
  })
})

test('maps nothing that was computed, given or missing', () => {
  const query = `*[_id == "n1"][0]{
    "shout": upper(title), "sum": title + "!", "given": $given, "fixed": "Cells divide", "count": count(authors), subtitle
  }`
  expect(edits(query, { given: 'Cells divide' })).toEqual({})
  expect(ask(query, { given: 'x' }).sourceMap).toEqual({ documents: [], paths: [], mappings: {} })
})

test('a field computed over a spread does not inherit the place of the field it replaces', () => {
  const { sourceMap } = ask('*[_id == "ada"][0]{..., "name": upper(name)}')
  expect(Object.keys(sourceMap.mappings)).toContain("$['roles']")
  expect(Object.keys(sourceMap.mappings)).not.toContain("$['name']")
})

test('writes the format that Sanity answers with', () => {
  expect(ask('*[_type == "news"]{title, "first": body[0].children}').sourceMap).toEqual({
    documents: [
      { _id: 'n1', _type: 'news' },
      { _id: 'drafts.n2', _type: 'news' },
    ],
    paths: ["$['title']", "$['body'][?(@._key=='p1')]['children']"],
    mappings: {
      "$[0]['title']": { type: 'value', source: { type: 'documentValue', document: 0, path: 0 } },
      "$[0]['first']": { type: 'value', source: { type: 'documentValue', document: 0, path: 1 } },
      "$[1]['title']": { type: 'value', source: { type: 'documentValue', document: 1, path: 0 } },
    },
  })
})

test('names array items by place where keys are not wanted or missing', () => {
  const byIndex = traceQuery(parse('*[_id == "n1"][0].authors[]._ref'), { params: {}, dataset, sourcePaths: 'index' })
  expect(byIndex.sourceMap.paths).toEqual(["$['authors'][0]['_ref']", "$['authors'][1]['_ref']"])
  expect(ask('*[_id == "n2"][0].authors[]._ref').sourceMap.paths).toEqual(["$['authors'][0]['_ref']"])
})

test('takes documents from a plan: by parameter and in place of a reference', () => {
  const { sourceMap, value } = traceQuery(parse('$news[date == 1]{title, "people": missing->{name}}'), {
    params: { news: dataset.slice(2) },
    documentParams: ['news'],
    dataset: [],
    dereference: () => null,
  })
  expect(value).toEqual([{ title: 'Cells divide', people: null }])
  expect(sourceMap.documents).toEqual([{ _id: 'n1', _type: 'news' }])
  const many = traceQuery(
    { type: 'Deref', base: { type: 'Value', value: { _ref: 'people' } } },
    { params: {}, dataset: [], dereference: () => dataset.slice(0, 2) },
  )
  expect(Object.keys(many.sourceMap.mappings)).toEqual(['$[0]', '$[1]'])
})
