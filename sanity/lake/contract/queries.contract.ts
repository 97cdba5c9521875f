import { beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, uniqueId, type Connect, type Connection } from './connection.ts'

/** What every lake answers to queries, and to whom. */
export function queriesContract(connect: Connect): void {
  describe('queries', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    test('parameters, dereferences, subqueries and order', async () => {
      const type = uniqueId('story')
      const author = uniqueId('person')
      await lake.editor.create({ _id: author, _type: 'person', name: 'Ada' })
      for (const n of [2, 1, 3]) {
        await lake.editor.create({
          _id: `${type}-${n}`,
          _type: type,
          n,
          slug: { current: `${type}-${n}` },
          author: { _type: 'reference', _ref: author },
        })
      }
      const query = `*[_type == $type] | order(n asc)[0...2]{ n, "name": author->name, "others": *[_type == $type && author._ref == ^.author._ref && _id != ^._id] | order(n asc).n }`
      expect(await lake.viewer.fetch(query, { type })).toEqual([
        { n: 1, name: 'Ada', others: [2, 3] },
        { n: 2, name: 'Ada', others: [1, 3] },
      ])
      expect(await lake.viewer.fetch('*[slug.current == $slug][0].n', { slug: `${type}-3` })).toBe(3)
      expect(await lake.viewer.fetch('count(*[references($author)])', { author })).toBe(3)
      expect(await lake.viewer.fetch('*[_id in $ids]._id', { ids: [`${type}-2`, 'nobody'] })).toEqual([`${type}-2`])
    })

    test('match finds words and beginnings of words', async () => {
      const type = uniqueId('story')
      await lake.editor.create({ _id: `${type}-1`, _type: type, title: 'Iron in the heart muscle' })
      await lake.editor.create({ _id: `${type}-2`, _type: type, title: 'A new magnet' })
      const find = (term: string) => lake.viewer.fetch('*[_type == $type && title match $term]._id', { type, term })
      expect(await find('heart')).toEqual([`${type}-1`])
      expect(await find('magn*')).toEqual([`${type}-2`])
      expect(await find('nothing')).toEqual([])
    })

    test('nothing found is null, an empty list or 0, never an error', async () => {
      expect(
        await lake.viewer.fetch(
          '{"one": *[_id == "nobody"][0], "all": *[_id == "nobody"], "count": count(*[_id == "nobody"])}',
        ),
      ).toEqual({
        one: null,
        all: [],
        count: 0,
      })
    })

    test('a long query goes over POST and is answered alike', async () => {
      const filler = Array.from({ length: 2_000 }, (_, n) => `"filler-${n}"`).join(', ')
      expect(await lake.viewer.fetch(`count([${filler}])`)).toBe(2_000)
    })

    test('a query that cannot be parsed is refused with the position', async () => {
      expect(await refusalOf(lake.viewer.fetch('*[_type == "news"'))).toMatchObject({
        status: 400,
        details: { type: 'queryParseError', query: '*[_type == "news"', start: 16, end: 16 },
      })
      expect(await refusalOf(lake.viewer.fetch('*[_type == $type]'))).toMatchObject({
        status: 400,
        details: { type: 'queryParseError', start: 11, end: 16 },
      })
      expect(await refusalOf(lake.viewer.fetch('*[_type == shout("news")]'))).toMatchObject({
        status: 400,
        details: { type: 'queryParseError', start: 11, end: 16 },
      })
    })

    test('a query may end in a comment', async () => {
      expect(await lake.viewer.fetch('// how many\ncount([1, 2]) // two')).toBe(2)
    })

    test('drafts overlay what is published, under the published id', async () => {
      const id = uniqueId('news')
      await lake.editor.create({ _id: id, _type: 'news', title: 'published' })
      await lake.editor.create({ _id: `drafts.${id}`, _type: 'news', title: 'draft' })
      const ask = (perspective: 'published' | 'drafts' | 'raw') =>
        lake.viewer.fetch('*[_id in [$id, "drafts." + $id]]{_id, title}', { id }, { perspective })
      expect(await ask('published')).toEqual([{ _id: id, title: 'published' }])
      expect(await ask('drafts')).toEqual([{ _id: id, title: 'draft' }])
      expect(await ask('raw')).toHaveLength(2)
      expect(await lake.viewer.fetch('*[_id == $id][0]._originalId', { id }, { perspective: 'drafts' })).toBe(
        `drafts.${id}`,
      )
    })

    test('a release stack: the leftmost version wins, what it lacks comes from below', async () => {
      const id = uniqueId('news')
      const version = (release: string) => `versions.${release}.${id}`
      await lake.editor.create({ _id: id, _type: 'news', title: 'published' })
      await lake.editor.create({ _id: version('r1'), _type: 'news', title: 'r1' })
      await lake.editor.create({ _id: version('r2'), _type: 'news', title: 'r2' })
      const ask = (perspective: string[]) => lake.viewer.fetch('*[_id == $id][0].title', { id }, { perspective })
      expect(await ask(['r2', 'r1'])).toBe('r2')
      expect(await ask(['r1', 'drafts'])).toBe('r1')
      expect(await ask(['r9', 'drafts'])).toBe('published')
    })

    test('raw is the default before 2025-02-19, published since, and raw cannot be combined', async () => {
      const id = uniqueId('news')
      await lake.editor.create({ _id: `drafts.${id}`, _type: 'news' })
      const count = (apiVersion: string) =>
        lake.viewer.withConfig({ apiVersion }).fetch('count(*[_id == "drafts." + $id])', { id })
      expect(await count('2024-01-01')).toBe(1)
      expect(await count('2025-02-19')).toBe(0)
      const combined = lake.viewer.request({
        url: `/data/query/${lake.editor.config().dataset}?query=1&perspective=raw,drafts`,
      })
      expect(await refusalOf(combined)).toMatchObject({ status: 400 })
    })

    test('anonymous callers never see a private document, by any way', async () => {
      const id = uniqueId('news')
      const draft = `drafts.${id}`
      await lake.editor.create({ _id: draft, _type: 'secret', title: 'hidden', slug: { current: draft } })
      await lake.editor.create({ _id: id, _type: 'news', link: { _type: 'reference', _ref: draft, _weak: true } })
      const anonymous = lake.anonymous
      for (const perspective of ['raw', 'drafts', 'published'] as const) {
        const see = (query: string) => anonymous.fetch(query, { id, draft }, { perspective })
        expect(await see('*[_id == $draft]')).toEqual([])
        expect(await see('*[_id == $id][0].title')).toBeNull()
        expect(await see('*[_id == $id][0].link->title')).toBeNull()
        expect(await see('*[slug.current == $draft]')).toEqual([])
        expect(await see('count(*[_type == "secret"])')).toBe(0)
        expect(await see('*[title match "hidden"]')).toEqual([])
        expect(await see('*[references($draft)]._id')).toEqual([id])
      }
      expect(await anonymous.getDocument(draft)).toBeUndefined()
      const exported = await anonymous.request({ url: `/data/export/${lake.editor.config().dataset}` })
      expect(JSON.stringify(exported)).not.toContain('hidden')
      for (const url of [
        `/data/history/${lake.editor.config().dataset}/documents/${draft}`,
        `/data/history/${lake.editor.config().dataset}/transactions/${draft}`,
      ]) {
        expect((await refusalOf(anonymous.request({ url }))).status).toBe(401)
      }
    })

    test('sync tags tell which answers a change can have touched', async () => {
      const id = uniqueId('news')
      await lake.editor.create({ _id: id, _type: 'news', slug: { current: id } })
      const ask = async (query: string, params = {}) => {
        const { syncTags } = await lake.anonymous.fetch(query, params, { filterResponse: false })
        return syncTags ?? []
      }
      expect(await ask('*[slug.current == $id][0]', { id })).toEqual(
        expect.arrayContaining([expect.stringMatching(/^s1:/)]),
      )
      expect(await ask('*[slug.current == $id][0]', { id })).not.toEqual(await ask('*[slug.current == "other"][0]'))
    })

    test('what the URL must not say is refused by name', async () => {
      const path = `/data/query/${lake.editor.config().dataset}`
      for (const search of ['', '?query=1&$x=nojson', '?query=1&perspective=a%20b', '?query=1&returnQuery=maybe']) {
        expect((await refusalOf(lake.viewer.request({ url: path + search }))).status).toBe(400)
      }
      expect((await refusalOf(lake.viewer.request({ url: '/data/query/nowhere?query=1' }))).status).toBe(404)
    })
  })
}
