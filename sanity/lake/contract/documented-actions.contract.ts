import { beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, uniqueId, type Connect, type Connection } from './connection.ts'

/**
 * Actions as https://www.sanity.io/docs/http-reference/actions words them, which the client's types call otherwise:
 * `versionId` names a draft or a version, also of a release.
 */
export function documentedActionsContract(connect: Connect): void {
  describe('actions in the words of the HTTP reference', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    const send = (action: object, more: object = {}, options = '') =>
      lake.editor.request({
        method: 'POST',
        url: `/data/actions/${lake.editor.config().dataset}${options}`,
        body: { actions: [action], ...more },
      })

    async function draft() {
      const publishedId = uniqueId('news')
      const versionId = `drafts.${publishedId}`
      const attributes = { _id: versionId, _type: 'news', rows: [{ n: 1 }] }
      await send({ actionType: 'sanity.action.document.create', publishedId, attributes })
      return { publishedId, versionId }
    }

    test('versionId names the draft that is edited, published, unpublished and discarded', async () => {
      const pair = await draft()
      await send({ actionType: 'sanity.action.document.edit', ...pair, patch: { set: { title: 'edited' } } })
      const { _rev } = (await lake.editor.getDocument(pair.versionId)) ?? {}
      const publish = { actionType: 'sanity.action.document.publish', ...pair }
      expect(await refusalOf(send({ ...publish, ifVersionRevisionId: 'stale' }))).toMatchObject({
        status: 409,
        details: { items: [{ error: { type: 'documentRevisionIDDoesNotMatchError', expectedRevisionID: 'stale' } }] },
      })
      await send({ ...publish, ifVersionRevisionId: _rev })
      expect(await lake.anonymous.getDocument(pair.publishedId)).toMatchObject({ title: 'edited' })
      await send({ actionType: 'sanity.action.document.unpublish', ...pair })
      expect(await lake.editor.getDocument(pair.versionId)).toMatchObject({ title: 'edited' })
      await send({ actionType: 'sanity.action.document.discard', versionId: pair.versionId })
      expect(await lake.editor.getDocument(pair.versionId)).toBeUndefined()
    })

    test('the items of arrays get keys without being asked to', async () => {
      const pair = await draft()
      const patch = { insert: { after: 'rows[-1]', items: [{ n: 2 }] } }
      await send({ actionType: 'sanity.action.document.edit', ...pair, patch })
      const edited = await lake.editor.getDocument(pair.versionId)
      expect(edited?.['rows']).toEqual([1, 2].map((n) => ({ n, _key: expect.stringMatching(/./) })))
    })

    test('a dry run is told in the body or in the address, and changes nothing', async () => {
      const publishedId = uniqueId('news')
      const attributes = { _id: `drafts.${publishedId}`, _type: 'news' }
      const create = { actionType: 'sanity.action.document.create', publishedId, attributes }
      expect(await send(create, { dryRun: true })).toEqual({ transactionId: expect.any(String) })
      expect(await send(create, {}, '?dryRun=true')).toEqual({ transactionId: expect.any(String) })
      expect(await lake.editor.getDocument(attributes._id)).toBeUndefined()
      expect(await refusalOf(send({ ...create, attributes: { _id: 'else' } }, { dryRun: true }))).toMatchObject({
        status: 400,
      })
    })
  })
}
