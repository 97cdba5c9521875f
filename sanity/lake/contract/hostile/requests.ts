import * as fc from 'fast-check'

export interface Route {
  readonly method: string
  /** Parts of the path; those that begin with `:` are open. */
  readonly parts: readonly string[]
}

export interface HostileRequest {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: BodyInit | null
  readonly signedIn: boolean
}

/** Reads `GET /v1/data/query/:dataset`. */
export function routeOf(listed: string): Route {
  const [method = '', path = ''] = listed.split(' ')
  return { method, parts: path.split('/').slice(1) }
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '..',
    '%2e%2e%2f',
    '\0',
    'a\0b',
    '../lake.sqlite',
    '__proto__',
    'constructor',
    'toString',
    'null',
    '*',
    '$',
    "'; DROP TABLE documents; --",
    'a,b,,',
    '-',
    '-1',
    '1e999',
    'NaN',
    '9007199254740993',
    'x'.repeat(3_000),
    '\ud800',
    '2026-13-45T99:99:99Z',
    'drafts.',
    'versions.r.',
    '.',
  ),
)

/** What is there, as well as what is not. */
const openPart = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('production', 'a', 'drafts.a', 'b', 'labwire', 'a,b', 'me') },
  { weight: 2, arbitrary: hostileText },
)

const names = `
  query $p $ perspective resultSourceMap returnQuery explain tag lastLiveEventId dryRun returnIds
  returnDocuments visibility autoGenerateArrayKeys effectFormat includeResult revision time fromTime toTime
  limit offset cursor excludeContent includeAllVersions w h rect fit fm q crop dl meta filename origin sid
  type order includeDrafts authors documentIds reverse fromTransaction toTransaction projectId label
`
  .trim()
  .split(/\s+/)

const groq = fc.constantFrom(
  '*',
  '*[',
  '*[_type == $p]{"x": ^.y->z}',
  'count(*[references($p)])',
  '*|order(title desc)[0...1]',
  `${'('.repeat(2_000)}1${')'.repeat(2_000)}`,
  `${'['.repeat(2_900)}${']'.repeat(2_900)}`,
  '1+'.repeat(2_900).concat('1'),
  `*[${'!'.repeat(2_900)}a]`,
  '1+'.repeat(5_000).concat('1'),
  '!'.repeat(5_000).concat('true'),
  '*[_id in path("drafts.**")]',
  'path("**") in path("**")',
  'select(',
  'array::join([1,[2]],"")',
  '*[title match text::query("a")]',
  '*[0...1e309]',
  '"\\ud800"',
  'dateTime("x")',
  '*[_type == "news"] | score(title match "x")',
)

const value = fc.oneof(
  hostileText,
  groq,
  fc.json(),
  fc.constantFrom('true', 'false', 'raw', 'published', 'drafts', 'drafts,r1', 'mendoza', '{"a":[', '['.repeat(30_000)),
)

/** A path of the route with its open parts filled in, and a query string. */
export function addresses(route: Route): fc.Arbitrary<string> {
  const open = route.parts.map((part) =>
    part.startsWith(':') || part === '*' ? openPart.map(encoded) : fc.constant(part),
  )
  const search = fc.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, hostileText), value), {
    maxLength: 5,
  })
  return fc
    .tuple(fc.tuple(...open), search)
    .map(([parts, pairs]) => `/${parts.join('/')}?${pairs.map((pair) => pair.map(encoded).join('=')).join('&')}`)
}

/** Percent-encoded, as a client would; a lone half of a character becomes a replacement character. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed())

const deep = (levels: number) => `${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`

const hostileJson = fc.constantFrom(
  '',
  'null',
  '[]',
  '{',
  '{"mutations":null}',
  '{"mutations":[null]}',
  '{"mutations":[{}]}',
  '{"mutations":[{"create":{"_type":1}}]}',
  '{"mutations":[{"create":{"_id":"x","_type":"t","__proto__":{"y":1}}}]}',
  '{"mutations":[{"create":{"_id":"x","_type":"t"},"create":{"_id":"y","_type":"t"}}]}',
  '{"mutations":[{"patch":{"id":"a","set":{"body[0][1][2]..x":1,"a[":1,"*":2}}}]}',
  '{"mutations":[{"patch":{"id":"a","inc":{"title":1e308},"diffMatchPatch":{"title":"@@ -1 +99999999 @@"}}}]}',
  '{"mutations":[{"patch":{"id":"a","insert":{"after":"body[99999999999]","items":[1]}}}]}',
  '{"mutations":[{"patch":{"id":"a","set":{"body[_key==\\"__proto__\\"].x":1}}}]}',
  '{"mutations":[{"patch":{"id":"a","set":{"constructor.prototype.x":1,"__proto__.x":1}}}]}',
  '{"mutations":[{"patch":{"id":["a"],"unset":["_id","_type","_rev","..","[]"]}}]}',
  '{"mutations":[{"delete":{"query":"*[","params":1}},{"delete":{"id":5}}]}',
  '{"mutations":[{"constructor":{}},{"toString":{}},{"__defineGetter__":{}}]}',
  '{"mutations":[],"transactionId":"../x"}',
  '{"actions":null}',
  '{"actions":[{"actionType":"constructor"}]}',
  '{"actions":[{"actionType":"sanity.action.document.publish"}]}',
  '{"actions":[{"actionType":"sanity.action.document.edit","draftId":1,"publishedId":null,"patch":[]}]}',
  '{"actions":[{"actionType":"sanity.action.document.edit","draftId":"drafts.a","publishedId":"a","patch":{"set":1}}]}',
  '{"actions":[{"actionType":"sanity.action.release.create","releaseId":"../x","metadata":7}]}',
  '{"actions":[{"actionType":"sanity.action.release.schedule","releaseId":"r","publishAt":"never"}]}',
  '{"query":"*[_type == $x]","params":{"x":{"y":[]}}}',
  '{"query":1}',
  '{"query":"*","params":[]}',
  deep(30),
  deep(60_000),
  '['.repeat(100_000),
  `{"mutations":[{"create":{"_id":"x","_type":"t","a":${deep(15)}}}]}`,
  '{"a":1,"a":2}',
  '{"n":1e999}',
  '\ufeff{"mutations":[]}',
  '{"name":"../x","label":5,"role":"king","roleName":[],"aclMode":"odd","value":{"a":1}}',
)

const bytes = fc.uint8Array({ maxLength: 64 }).map((made) => new Blob([made]))

const mutationLike = fc
  .tuple(
    fc.constantFrom('create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch', 'x'),
    fc.dictionary(
      fc.constantFrom(
        'id',
        '_id',
        '_type',
        'query',
        'params',
        'set',
        'unset',
        'insert',
        'inc',
        'ifRevisionID',
        'purge',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 3 }), hostileText),
    ),
  )
  .map(([kind, mutation]) => JSON.stringify({ mutations: [{ [kind]: mutation }] }))

const types = ['application/json', 'application/json; charset=utf-16', 'text/plain', 'application/octet-stream', '']

/** A body, where the method may have one, and headers. */
export function bodies(method: string): fc.Arbitrary<Pick<HostileRequest, 'body' | 'headers'>> {
  const body: fc.Arbitrary<BodyInit | null> =
    method === 'GET' || method === 'HEAD' ? fc.constant(null) : fc.oneof(hostileJson, mutationLike, fc.json(), bytes)
  const type = fc.oneof({ weight: 5, arbitrary: fc.constant('application/json') }, fc.constantFrom(...types))
  const extra = fc.dictionary(
    fc.constantFrom(
      'range',
      'if-none-match',
      'if-range',
      'accept',
      'last-event-id',
      'cookie',
      'origin',
      'x-forwarded-for',
    ),
    fc.constantFrom(
      '',
      '*',
      'bytes=0-',
      'bytes=-5',
      'bytes=9-1',
      'W/"x"',
      'x#y#z',
      '#',
      'labwire_session=%00',
      'null',
      ',',
    ),
    { maxKeys: 2 },
  )
  return fc
    .tuple(body, type, extra)
    .map(([made, contentType, headers]) => ({ body: made, headers: { ...headers, 'content-type': contentType } }))
}
