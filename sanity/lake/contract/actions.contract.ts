import type { DeleteAction } from '@sanity/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, uniqueId, type Connect, type Connection } from './connection.ts'

function ids() {
  const publishedId = uniqueId('news')
  return { publishedId, draftId: `drafts.${publishedId}` }
}

/** The life of a document as Studio drives it. */
export function actionsContract(connect: Connect): void {
  describe('actions', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    const create = (publishedId: string, more = {}) =>
      lake.editor.action({
        actionType: 'sanity.action.document.create',
        publishedId,
        attributes: { _id: `drafts.${publishedId}`, _type: 'news', title: 'new', ...more },
        ifExists: 'fail',
      })
    const edit = (publishedId: string, set: Record<string, unknown>) =>
      lake.editor.action({
        actionType: 'sanity.action.document.edit',
        publishedId,
        draftId: `drafts.${publishedId}`,
        patch: { set },
      })
    const publish = (publishedId: string, more = {}) =>
      lake.editor.action({
        actionType: 'sanity.action.document.publish',
        publishedId,
        draftId: `drafts.${publishedId}`,
        ...more,
      })

    test('create, edit, publish: the draft becomes the published document and is gone', async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId)
      await edit(publishedId, { title: 'edited' })
      await publish(publishedId)
      expect(await lake.anonymous.getDocument(publishedId)).toMatchObject({ title: 'edited' })
      expect(await lake.editor.getDocument(draftId)).toBeUndefined()
    })

    test('the first edit of a published document starts a draft and leaves the published one alone', async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId, { keep: 'me' })
      await publish(publishedId)
      await edit(publishedId, { title: 'second' })
      expect(await lake.editor.getDocument(draftId)).toMatchObject({ title: 'second', keep: 'me' })
      expect(await lake.editor.getDocument(publishedId)).toMatchObject({ title: 'new' })
    })

    test("Studio's empty edit creates the draft without changing it", async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId)
      await publish(publishedId)
      await lake.editor.action({
        actionType: 'sanity.action.document.edit',
        publishedId,
        draftId,
        patch: { unset: ['_empty_action_guard_pseudo_field_'] },
      })
      expect(await lake.editor.getDocument(draftId)).toMatchObject({ title: 'new' })
    })

    test('a draft that changed meanwhile is not published over', async () => {
      const { publishedId } = ids()
      await create(publishedId)
      const refusal = await refusalOf(publish(publishedId, { ifDraftRevisionId: 'stale' }))
      expect(refusal).toMatchObject({
        status: 409,
        details: {
          type: 'actionError',
          items: [{ error: { type: 'documentRevisionIDDoesNotMatchError', expectedRevisionID: 'stale' } }],
        },
      })
    })

    test('unpublish turns the published document into a draft', async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId)
      await publish(publishedId)
      await lake.editor.action({ actionType: 'sanity.action.document.unpublish', publishedId, draftId })
      expect(await lake.anonymous.getDocument(publishedId)).toBeUndefined()
      expect(await lake.editor.getDocument(draftId)).toMatchObject({ title: 'new' })
    })

    test('discard drops the draft, by either of its names', async () => {
      for (const action of ['sanity.action.document.discard', 'sanity.action.document.version.discard'] as const) {
        const { publishedId, draftId } = ids()
        await create(publishedId)
        await lake.editor.action(
          action === 'sanity.action.document.discard'
            ? { actionType: action, draftId }
            : { actionType: action, versionId: draftId },
        )
        expect(await lake.editor.getDocument(draftId)).toBeUndefined()
      }
    })

    test('delete takes the drafts that it names with it', async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId)
      await publish(publishedId)
      await edit(publishedId, { title: 'x' })
      await lake.editor.action({ actionType: 'sanity.action.document.delete', publishedId, includeDrafts: [draftId] })
      expect(await lake.editor.getDocuments([publishedId, draftId])).toEqual([null, null])
    })

    test('delete names the versions that it would leave behind', async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId)
      await publish(publishedId)
      await edit(publishedId, { title: 'unfinished' })
      const action: DeleteAction = { actionType: 'sanity.action.document.delete', publishedId, includeDrafts: [] }
      const refusal = await refusalOf(lake.editor.action(action))
      expect(refusal.status).toBeGreaterThanOrEqual(400)
      expect(JSON.stringify(refusal.details)).toContain(draftId)
      expect(await lake.editor.getDocument(draftId)).toMatchObject({ title: 'unfinished' })
    })

    test('replaceDraft replaces a draft, and begins one only beside a published document', async () => {
      const { publishedId, draftId } = ids()
      const replace = () =>
        lake.editor.action({
          actionType: 'sanity.action.document.replaceDraft',
          publishedId,
          attributes: { _id: draftId, _type: 'news', other: true },
        })
      expect(await refusalOf(replace())).toMatchObject({ status: 409 })
      await create(publishedId)
      await replace()
      const replaced = await lake.editor.getDocument(draftId)
      expect(replaced).toMatchObject({ other: true })
      expect(replaced).not.toHaveProperty('title')
    })

    test('an action may be one of several, or be given a transaction id, and a repeated id is refused', async () => {
      const [first, second] = [ids(), ids()]
      await create(first.publishedId)
      await create(second.publishedId)
      const both = [first, second].map((pair) => ({ actionType: 'sanity.action.document.publish', ...pair }) as const)
      const transactionId = uniqueId('tx')
      expect(await lake.editor.action(both, { transactionId })).toMatchObject({ transactionId })
      expect(await lake.anonymous.getDocument(first.publishedId)).toMatchObject({ _rev: transactionId })
      expect(await lake.anonymous.getDocument(second.publishedId)).toMatchObject({ _rev: transactionId })
      const again = lake.editor.action({ actionType: 'sanity.action.document.unpublish', ...first }, { transactionId })
      expect(await refusalOf(again)).toMatchObject({ status: 409 })
    })

    test('purge takes the history of what is deleted with it', async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId, { secret: 'never meant to be written' })
      await lake.editor.action({ actionType: 'sanity.action.document.discard', draftId, purge: true })
      const { dataset } = lake.editor.config()
      const url = `/data/history/${dataset}/documents/${draftId}?lastRevision=true`
      expect(await lake.editor.request({ url })).toEqual({ documents: [] })
      const log = await lake.editor.request({
        url: `/data/history/${dataset}/transactions/${draftId}?effectFormat=mendoza`,
      })
      expect(JSON.stringify(log)).not.toContain('never meant')
    })

    test('a weak reference to an unpublished document becomes strong when it is published', async () => {
      const author = ids()
      await create(author.publishedId)
      await publish(author.publishedId)
      const { publishedId } = ids()
      const later = { type: 'news' }
      await create(publishedId, {
        author: { _type: 'reference', _ref: author.publishedId, _weak: true, _strengthenOnPublish: later },
      })
      await publish(publishedId)
      const published = await lake.editor.getDocument(publishedId)
      expect(published?.['author']).toEqual({ _type: 'reference', _ref: author.publishedId })
      const refusal = await refusalOf(
        lake.editor.action({
          actionType: 'sanity.action.document.delete',
          publishedId: author.publishedId,
          includeDrafts: [],
        }),
      )
      expect(refusal).toMatchObject({ status: 409, details: { items: [{ error: { referencingIDs: [publishedId] } }] } })
    })

    test('history gives back every earlier revision, and its events', async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId)
      const first = await lake.editor.getDocument(draftId)
      await edit(publishedId, { title: 'second', body: [{ _key: 'a', text: 'Grüße 😀' }] })
      const second = await lake.editor.getDocument(draftId)
      await edit(publishedId, { 'body[_key=="a"].text': 'Grüß Gott 😀' })
      await publish(publishedId)
      for (const revision of [first, second]) {
        const { documents } = await lake.editor.request({
          url: `/data/history/${lake.editor.config().dataset}/documents/${draftId}?revision=${revision?._rev}`,
        })
        expect(documents).toEqual([revision])
      }
      const { events } = await lake.editor.request({
        url: `/data/history/${lake.editor.config().dataset}/events/documents/${publishedId}`,
      })
      expect(events[publishedId].map(({ type }: { type: string }) => type)).toEqual([
        'publishDocumentVersion',
        'createDocumentVersion',
      ])
    })

    test('what was discarded can be restored from its history, as Studio does it', async () => {
      const { publishedId, draftId } = ids()
      await create(publishedId, { title: 'lost and found' })
      await lake.editor.action({ actionType: 'sanity.action.document.discard', draftId })
      const { dataset } = lake.editor.config()
      const url = `/data/history/${dataset}/documents/${draftId}?lastRevision=true`
      const [last] = (await lake.editor.request({ url })).documents
      const { _updatedAt, ...attributes } = last
      await lake.editor.action([
        { actionType: 'sanity.action.document.create', publishedId, attributes, ifExists: 'fail' },
        { actionType: 'sanity.action.document.replaceDraft', publishedId, attributes },
      ])
      expect(await lake.editor.getDocument(draftId)).toMatchObject({ title: 'lost and found' })
    })

    test('an unknown action is refused by name', async () => {
      const request = lake.editor.request({
        method: 'POST',
        url: `/data/actions/${lake.editor.config().dataset}`,
        body: { actions: [{ actionType: 'sanity.action.document.levitate' }] },
      })
      expect(await refusalOf(request)).toMatchObject({ status: 400 })
    })
  })
}
