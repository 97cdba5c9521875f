import { applyPatch } from 'mendoza'
import { beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, uniqueId, type Connect, type Connection } from './connection.ts'

/** A transaction as the history tells it. */
interface Told {
  readonly id: string
  readonly effects: Record<string, { readonly apply: unknown[] }>
}

function lines(ndjson: string): unknown[] {
  return ndjson
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
}

function idsOf({ references }: { readonly references: readonly { readonly documentId: string }[] }): string[] {
  return references.map(({ documentId }) => documentId).toSorted()
}

/** Documents one by one, as they were, and as a whole: what is neither query nor change. */
export function recordsContract(connect: Connect): void {
  describe('records', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    const get = (path: string, client = lake.editor) =>
      client.request({ url: path.replace('{dataset}', client.config().dataset ?? '') })
    const text = async (path: string) => {
      const { dataset = '', token } = lake.editor.config()
      const response = await fetch(lake.editor.getUrl(path.replace('{dataset}', dataset)), {
        headers: { authorization: `Bearer ${token}` },
      })
      return response.text()
    }

    test('documents by id come as they are stored, and what is left out says why', async () => {
      const id = uniqueId('news')
      const published = await lake.editor.create({ _id: id, _type: 'news', title: 'T' })
      const draft = await lake.editor.create({ _id: `drafts.${id}`, _type: 'news', title: 'D' })
      const path = `/data/doc/{dataset}/${id},drafts.${id},${id}-missing`
      expect(await get(path)).toEqual({
        documents: [published, draft],
        omitted: [{ id: `${id}-missing`, reason: 'existence' }],
      })
      expect(await get(path, lake.anonymous)).toMatchObject({
        documents: [published],
        omitted: [{ id: `drafts.${id}`, reason: 'permission' }, { reason: 'existence' }],
      })
      expect((await get(`${path}?excludeContent=true`)).documents[0]).not.toHaveProperty('title')
      expect(await lake.editor.getDocuments([`drafts.${id}`, `${id}-missing`, id])).toEqual([draft, null, published])
    })

    test('the log leads from nothing to what is stored, transaction by transaction', async () => {
      const _id = uniqueId('news')
      await lake.editor.create({ _id, _type: 'news', tags: ['a'] })
      await lake.editor.patch(_id).append('tags', ['b']).commit()
      const { _rev, ...stored } = await lake.editor.patch(_id).set({ title: 'Three' }).commit()
      const path = `/data/history/{dataset}/transactions/${_id}?excludeContent=true&effectFormat=mendoza`
      const transactions = lines(await text(path)).filter(isTold)
      expect(transactions).toHaveLength(3)
      expect(transactions.at(-1)?.id).toBe(_rev)
      const replayed = transactions.reduce<unknown>(
        (state, { effects }) => applyPatch(state, effects[_id]?.apply ?? []),
        null,
      )
      expect(replayed).toEqual(stored)
      const reversed = lines(await text(`${path}&reverse=true&limit=1`)).filter(isTold)
      expect(reversed.map(({ id }) => id)).toEqual([_rev])
    })

    test('a document is as it was at a revision and at an instant', async () => {
      const _id = uniqueId('news')
      const first = await lake.editor.create({ _id, _type: 'news', n: 1 })
      const second = await lake.editor.patch(_id).set({ n: 2 }).commit()
      const at = (how: string) => get(`/data/history/{dataset}/documents/${_id}?${how}`)
      expect((await at(`revision=${first._rev}`)).documents).toEqual([first])
      expect((await at(`time=${second._updatedAt}`)).documents).toEqual([second])
      expect((await at('time=2001-01-01T00:00:00Z')).documents).toEqual([])
      expect(await refusalOf(at('time=yesterday'))).toMatchObject({ status: 400 })
    })

    test('what points at a document is told to those who may see it', async () => {
      const [person, news] = [uniqueId('person'), uniqueId('news')]
      await lake.editor.create({ _id: person, _type: 'person' })
      const author = { _type: 'reference', _ref: person, _weak: true }
      for (const _id of [news, `drafts.${news}`]) await lake.editor.create({ _id, _type: 'news', author })
      const path = `/data/references/{dataset}/documents/${person}/to`
      expect(idsOf(await get(path))).toEqual([`drafts.${news}`, news].toSorted())
      expect(idsOf(await get(path, lake.anonymous))).toEqual([news])
    })

    test('an export has every document of the types asked for, one a line', async () => {
      const type = uniqueId('story')
      const stored = await Promise.all(
        [1, 2, 3].map((n) => lake.editor.create({ _id: `${type}-${n}`, _type: type, n, text: 'Grüße\n😀' })),
      )
      const exported = lines(await text(`/data/export/{dataset}?types=${type}`))
      expect(exported).toHaveLength(3)
      expect(exported).toEqual(expect.arrayContaining(stored))
    })
  })
}

function isTold(line: unknown): line is Told {
  return typeof line === 'object' && line !== null && 'effects' in line && 'id' in line
}
