import { beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, uniqueId, type Connect, type Connection } from './connection.ts'

function to(_ref: string, more = {}) {
  return { _type: 'reference', _ref, ...more }
}

/** What every lake does with mutations. */
export function mutationsContract(connect: Connect): void {
  describe('mutations', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    test('a created document can be read at once, with its revision and its instants', async () => {
      const _id = uniqueId('person')
      const created = await lake.editor.create({ _id, _type: 'person', name: 'Ada' })
      expect(created).toMatchObject({ _id, _type: 'person', name: 'Ada', _rev: expect.any(String) })
      expect(Date.parse(created._createdAt)).toBeGreaterThan(Date.now() - 60_000)
      expect(await lake.editor.getDocument(_id)).toEqual(created)
    })

    test('an id that ends in a dot is completed', async () => {
      const { _id } = await lake.editor.create({ _id: 'drafts.', _type: 'person' })
      expect(_id).toMatch(/^drafts\.[\w-]{10,}$/)
    })

    test('results name ids and documents as far as they are asked for', async () => {
      const { dataset } = lake.editor.config()
      const send = (options: string) =>
        lake.editor.request({
          method: 'POST',
          url: `/data/mutate/${dataset}${options}`,
          body: { mutations: [{ create: { _id: uniqueId('person'), _type: 'person' } }] },
        })
      const [bare] = (await send('')).results
      expect(bare).not.toHaveProperty('document')
      const [named] = (await send('?returnIds=true')).results
      expect(named).toEqual({ id: expect.stringMatching(/^person-/), operation: 'create' })
      const [full] = (await send('?returnDocuments=true&visibility=async')).results
      expect(full).toMatchObject({ operation: 'create', document: { _type: 'person' } })
      expect(await refusalOf(send('?visibility=never'))).toMatchObject({ status: 400 })
    })

    test('creating twice is a conflict, createIfNotExists is not, createOrReplace replaces', async () => {
      const _id = uniqueId('person')
      await lake.editor.create({ _id, _type: 'person', name: 'first', born: 1 })
      expect(await refusalOf(lake.editor.create({ _id, _type: 'person' }))).toMatchObject({
        status: 409,
        details: {
          type: 'mutationError',
          items: [{ index: 0, error: { type: 'documentAlreadyExistsError', id: _id } }],
        },
      })
      await lake.editor.createIfNotExists({ _id, _type: 'person', name: 'second' })
      expect(await lake.editor.getDocument(_id)).toMatchObject({ name: 'first' })
      await lake.editor.createOrReplace({ _id, _type: 'person', name: 'third' })
      const replaced = await lake.editor.getDocument(_id)
      expect(replaced).toMatchObject({ name: 'third' })
      expect(replaced).not.toHaveProperty('born')
    })

    test('every patch operation does what it says', async () => {
      const _id = uniqueId('news')
      await lake.editor.create({
        _id,
        _type: 'news',
        count: 1,
        gone: true,
        tags: ['a', 'b', 'c'],
        rows: [{ _key: 'r1', n: 1 }],
      })
      await lake.editor
        .patch(_id)
        .setIfMissing({ views: 10, count: 99 })
        .set({ 'rows[_key=="r1"].n': 7 })
        .unset(['gone'])
        .inc({ count: 2 })
        .dec({ views: 3 })
        .insert('after', 'tags[-1]', ['d'])
        .commit()
      expect(await lake.editor.getDocument(_id)).toMatchObject({
        count: 3,
        views: 7,
        tags: ['a', 'b', 'c', 'd'],
        rows: [{ _key: 'r1', n: 7 }],
      })
      expect(await lake.editor.getDocument(_id)).not.toHaveProperty('gone')
    })

    test('a stale revision is refused with both revisions', async () => {
      const _id = uniqueId('news')
      const first = await lake.editor.create({ _id, _type: 'news', title: 'one' })
      const second = await lake.editor.patch(_id).set({ title: 'two' }).commit()
      expect(
        await refusalOf(lake.editor.patch(_id).ifRevisionId(first._rev).set({ title: 'three' }).commit()),
      ).toMatchObject({
        status: 409,
        details: {
          items: [
            {
              index: 0,
              error: {
                type: 'documentRevisionIDDoesNotMatchError',
                currentRevisionID: second._rev,
                expectedRevisionID: first._rev,
              },
            },
          ],
        },
      })
      expect(await lake.editor.getDocument(_id)).toMatchObject({ title: 'two' })
    })

    test('patching what is not there is a conflict, deleting it is none', async () => {
      const id = uniqueId('nobody')
      expect(await refusalOf(lake.editor.patch(id).set({ a: 1 }).commit())).toMatchObject({ status: 409 })
      await lake.editor.delete(id)
    })

    test('a transaction is all or nothing', async () => {
      const [a, b] = [uniqueId('a'), uniqueId('b')]
      const transaction = lake.editor
        .transaction()
        .create({ _id: a, _type: 'news' })
        .patch(b, { set: { title: 'x' } })
      expect((await refusalOf(transaction.commit())).details).toMatchObject({ items: [{ index: 1 }] })
      expect(await lake.editor.getDocument(a)).toBeUndefined()
    })

    test('one transaction gives all its documents the same revision', async () => {
      const [a, b] = [uniqueId('a'), uniqueId('b')]
      await lake.editor.transaction().create({ _id: a, _type: 'news' }).create({ _id: b, _type: 'news' }).commit()
      const [first, second] = await lake.editor.getDocuments([a, b])
      expect(first?._rev).toBe(second?._rev)
    })

    test('patches and deletions can select by query', async () => {
      const type = uniqueId('kind')
      await lake.editor
        .transaction()
        .create({ _id: `${type}-1`, _type: type, n: 1 })
        .create({ _id: `${type}-2`, _type: type, n: 2 })
        .commit()
      await lake.editor.patch({ query: '*[_type == $type && n > 1]', params: { type } }).set({ big: true }).commit()
      expect(await lake.editor.fetch('*[_type == $type && big]._id', { type })).toEqual([`${type}-2`])
      await lake.editor.delete({ query: '*[_type == $type]', params: { type } })
      expect(await lake.editor.fetch('count(*[_type == $type])', { type })).toBe(0)
    })

    test('a dry run answers like the real one and changes nothing', async () => {
      const _id = uniqueId('news')
      await lake.editor.create({ _id, _type: 'news', title: 'kept' }, { dryRun: true })
      expect(await lake.editor.getDocument(_id)).toBeUndefined()
    })

    test('array items get keys when asked for', async () => {
      const _id = uniqueId('news')
      await lake.editor.create({ _id, _type: 'news', body: [{ _type: 'block' }] }, { autoGenerateArrayKeys: true })
      expect(await lake.editor.getDocument(_id)).toMatchObject({ body: [{ _key: expect.stringMatching(/.+/) }] })
    })

    test('a transaction id can be used once', async () => {
      const transactionId = uniqueId('transaction')
      const once = () =>
        lake.editor.mutate([{ createOrReplace: { _id: uniqueId('n'), _type: 'news' } }], { transactionId })
      await once()
      expect(await refusalOf(once())).toMatchObject({ status: 409 })
    })

    test('only those who may write can write', async () => {
      const _id = uniqueId('news')
      for (const client of [lake.viewer, lake.anonymous]) {
        const { status, details } = await refusalOf(client.create({ _id, _type: 'news' }))
        expect([401, 403]).toContain(status)
        if (status === 403)
          expect(details).toMatchObject({ items: [{ error: { type: 'insufficientPermissionsError' } }] })
      }
      expect(await lake.editor.getDocument(_id)).toBeUndefined()
    })

    test.each([
      ['no mutation at all', {}],
      ['two in one', { create: { _type: 'a' }, delete: { id: 'x' } }],
      ['an unknown one', { upsert: { _type: 'a' } }],
      ['no type', { create: { _id: 'x' } }],
      ['an impossible id', { create: { _id: '-x y', _type: 'a' } }],
    ])('a malformed mutation is refused with its index: %s', async (_name, mutation) => {
      const request = lake.editor.request({
        method: 'POST',
        url: `/data/mutate/${lake.editor.config().dataset}`,
        body: { mutations: [mutation] },
      })
      const { status } = await refusalOf(request)
      expect([400, 409]).toContain(status)
    })

    test.each(['a[', 'a]', 'a[0', 'a.', 'two words', 'a[_key==]', ''])(
      'a path that cannot be read is refused, and nothing is changed: "%s"',
      async (path) => {
        const _id = uniqueId('news')
        const before = await lake.editor.create({ _id, _type: 'news', a: [1] })
        for (const operation of [{ set: { [path]: 2 } }, { unset: [path] }]) {
          expect(await refusalOf(lake.editor.patch(_id, operation).commit())).toMatchObject({ status: 400 })
        }
        expect(await lake.editor.getDocument(_id)).toEqual(before)
      },
    )
  })

  describe('references', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    test('a strong reference needs its target, at the end of the transaction', async () => {
      const [news, person] = [uniqueId('news'), uniqueId('person')]
      const story = { _id: news, _type: 'news', author: to(person) }
      expect(await refusalOf(lake.editor.create(story))).toMatchObject({
        status: 409,
        details: { items: [{ error: { type: 'documentReferenceDoesNotExistError', id: news, referenceID: person } }] },
      })
      await lake.editor.transaction().create(story).create({ _id: person, _type: 'person' }).commit()
      expect(await lake.editor.fetch('*[_id == $news][0].author->_type', { news })).toBe('person')
    })

    test('a weak reference may point at nothing', async () => {
      const _id = uniqueId('news')
      await lake.editor.create({ _id, _type: 'news', author: to(uniqueId('nobody'), { _weak: true }) })
      expect(await lake.editor.fetch('*[_id == $id][0].author->name', { id: _id })).toBeNull()
    })

    test('what is strongly referenced cannot be deleted, and the referrers are named', async () => {
      const [news, person] = [uniqueId('news'), uniqueId('person')]
      await lake.editor.create({ _id: person, _type: 'person' })
      await lake.editor.create({ _id: news, _type: 'news', authors: [{ _key: 'a', ...to(person) }] })
      expect(await refusalOf(lake.editor.delete(person))).toMatchObject({
        status: 409,
        details: {
          items: [{ error: { type: 'documentHasExistingReferencesError', id: person, referencingIDs: [news] } }],
        },
      })
      await lake.editor.transaction().delete(person).delete(news).commit()
      expect(await lake.editor.getDocument(person)).toBeUndefined()
    })
  })
}
