import * as fc from 'fast-check'
import type { JsonObject, JsonValue, LakeDocument } from '../../document.ts'
import { isLakeDocument } from '../../json.ts'

const names = ['a', 'b', 'c', 'd']
const types = ['news', 'person', 'topic']
const slugs = ['one', 'two', 'three']
const id = fc.constantFrom(
  ...names,
  ...names.map((name) => `drafts.${name}`),
  'versions.r1.a',
  'versions.r1.b',
  'system.x',
)
const target = fc.constantFrom(...names, 'nobody')
const reference = fc.record({ _type: fc.constant('reference'), _ref: target, _weak: fc.constant(true) })

/** Texts whose words are not told apart at first sight. */
const notes = [
  'took 3.5 mg... of iron.Heart',
  "l'eau_de=vie ~x `y",
  'ÉTÉ été. ΣΑΣ σας',
  'ﬁx ſun STRASSE straße İı',
  '\u{1F600}iron \uD83D half',
  'no\u00A0break zero\u0000one\u001Ftwo',
]

/** Documents that share few ids, types, slugs and targets, so that they meet. */
export const document: fc.Arbitrary<LakeDocument> = fc
  .record(
    {
      _id: id,
      _type: fc.constantFrom(...types),
      slug: fc.oneof(fc.record({ current: fc.constantFrom(...slugs) }), fc.constantFrom('flat', null)),
      author: fc.oneof(reference, fc.constant(null)),
      topics: fc.array(
        fc.record({ _key: fc.constantFrom('k1', 'k2'), _type: fc.constant('reference'), _ref: target }),
        { maxLength: 2 },
      ),
      n: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('text', null, true)),
      body: fc.constantFrom(
        [
          {
            _type: 'block',
            children: [
              { _type: 'span', text: 'Words on ' },
              { _type: 'span', text: 'iron' },
            ],
          },
          { _type: 'image' },
        ],
        { _type: 'block', children: [{ _type: 'span', text: 'alone' }] },
        'text',
      ),
      title: fc.constantFrom('Iron heart', 'heart muscle', 'magnet'),
      note: fc.constantFrom(...notes),
    },
    { requiredKeys: ['_id', '_type'] },
  )
  .map((fields) => complete(JSON.parse(JSON.stringify(fields))))

export const documents = fc.uniqueArray(document, { minLength: 0, maxLength: 12, selector: ({ _id }) => _id })

function complete(fields: JsonObject): LakeDocument {
  const instant = '2026-01-01T00:00:00.000Z'
  const whole: unknown = { _rev: 'r', _createdAt: instant, _updatedAt: instant, ...fields }
  if (!isLakeDocument(whole)) throw new Error('not a document')
  return whole
}

export const params: fc.Arbitrary<JsonObject> = fc.record({
  id: fc.oneof(fc.constantFrom(...names, 'drafts.a'), fc.constantFrom(null, 5)),
  ids: fc.oneof(fc.array(fc.constantFrom(...names, 'drafts.b')), fc.constantFrom<JsonValue>('a', null, ['a', 3])),
  slug: fc.oneof(fc.constantFrom(...slugs), fc.constant(null)),
  type: fc.constantFrom(...types),
  word: fc.oneof(
    fc.constantFrom('iron', 'al*', '', 'ir*n', 'IR*', 'i*', '*art', 'iron he*', 'a', 'drafts.a', '3.5', '35', '3.*'),
    fc.constantFrom("l'eau*", 'eau', 'ét*', 'Été', 'σασ', 'ΣΑ*', 'strasse', 'straß*', 'ſu*', 'sun', 'ironheart', 'of.'),
    fc.constantFrom('\u{1F600}*', '\u{1F600}iron', '\uD83D*', '\uD83D', 'break', 'no break', 'zero*', 'one', 'te.t'),
    fc.constantFrom<JsonValue>(['words', 'iron'], ['words', 5], ['he*', 'iron heart'], [], null),
  ),
})

const condition = (inner: boolean): fc.Arbitrary<string> => {
  const leaves = [
    '_type == "news"',
    '_type == $type',
    '"person" == _type',
    '_type in ["news", "topic"]',
    '_id == $id',
    '_id in $ids',
    '_id in [$id, "b"]',
    'slug.current == $slug',
    'slug.current in ["one", $slug]',
    'references($id)',
    'references($ids)',
    'references($id, "c")',
    'author._ref == $id',
    '$id in topics[]._ref',
    'author._ref in $ids',
    'sanity::versionOf($id)',
    'defined(n)',
    'n > 1',
    'title match "heart"',
    '_id in path("drafts.**")',
    '_originalId == "drafts.a"',
    'n != 1',
    'n <= "text"',
    '!(n > 1)',
    '!defined(slug.current)',
    'n == null',
    'n in [1, "text", null]',
    'topics in [topics]',
    'author == author',
    'title match "*art"',
    'title match ["iron", "he*"]',
    '[title, slug.current] match "one"',
    'pt::text(body) match $word',
    'title match $word',
    'note match $word',
    '[note, title, pt::text(body)] match $word',
    '!(note match $word)',
    'title match $word || n == 1',
    'note match $word || title match "mag*"',
    'note match $word && title match "he*"',
    'body[].children[].text match $word',
    'body[_type == "block"][0].children[].text match $word',
    'coalesce(note, title) match $word',
    '[title, "iron"] match $word',
    'author->title match $word',
    '_id match $word',
    '_originalId match $word',
    '_type match "n*s"',
    '(title + "x") match "heartx"',
    'lower(title) == "magnet"',
    'coalesce(n, slug.current, "x") == "one"',
    'count(topics) > 0',
    'topics[0]._ref == "a"',
    'topics[-1]._ref == $id',
    'string::startsWith(title, "Iron")',
    'now() > _createdAt',
    'string(n) == "1"',
    'n + 1 == 2',
    '"k1" in topics[]._key',
    'count(topics[_ref == "a"]) > 0',
    'true',
  ]
  const followers = [
    'references(^._id)',
    '_id == ^.author._ref',
    '_id in ^.topics[]._ref',
    'author._ref == ^._id',
    '^._id in topics[]._ref',
    'slug.current == ^.slug.current',
    '_type == ^._type && _id != ^._id',
    'references(^.n)',
    'title match ^.title',
    'note match ^.^.note',
    '^.title match $word',
  ]
  const leaf = fc.constantFrom(...leaves, ...(inner ? followers : []))
  return fc.oneof(
    leaf,
    leaf,
    fc.tuple(leaf, fc.constantFrom('&&', '||'), leaf).map((parts) => parts.join(' ')),
    fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => `(${a} || ${b}) && ${c}`),
    fc.tuple(leaf, leaf).map(([a, b]) => `!(${a}) && ${b}`),
  )
}

const tail = fc.constantFrom(
  '',
  '[0]',
  '[0...2]',
  '[1..2]',
  ' | order(n)',
  ' | order(_id desc)[0...2]',
  ' | order(n desc, _id)[0...3]',
  ' | order(title asc)[0]',
  '[defined(title)]',
  '[-1]',
  '[-2..-1]',
  '[1]',
  ' | order(lower(title), n desc)[0...2]',
  ' | order(n){_id, n}[0...2]',
  ' | order(n + 1)[0...2]',
  ' | order(n)[defined(title)][0...2]',
  ' | order(n) | order(title)[0...2]',
  ' | order(author->_id)[0]',
  ' | score(title match "iron")[0...2]',
)
const projection = (sub: string) =>
  fc.constantFrom(
    '',
    '._id',
    '{_id, n}',
    '{_id, "who": author->_id, "all": topics[]->{_id, title}}',
    `{_id, "sub": ${sub}}`,
    `{_id, "sub": count(${sub})}`,
  )

/** Queries of the kinds that the planner tells apart, and some that it does not know. */
export const query: fc.Arbitrary<string> = fc
  .tuple(condition(false), tail, condition(true), tail)
  .chain(([filter, end, inner, innerEnd]) =>
    projection(`*[${inner}]${innerEnd}`).map((shape) => `*[${filter}]${end}${shape}`),
  )
  .chain((one) =>
    fc.constantFrom(
      one,
      one,
      one,
      `count(${one})`,
      `{"a": ${one}, "b": count(*)}`,
      `*[_id == "a"]{"x": ${one}}`,
      `(${one})`,
      `*{"x": ${one}}`,
    ),
  )
