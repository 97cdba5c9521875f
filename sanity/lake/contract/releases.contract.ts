import { beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, uniqueId, type Connect, type Connection } from './connection.ts'

/** Release names have no dot and begin with r. */
const releaseName = () => uniqueId('r').replaceAll('-', '')

/** Publishing several documents as one. */
export function releasesContract(connect: Connect): void {
  describe('content releases', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    const release = async (metadata = {}) => {
      const releaseId = releaseName()
      await lake.editor.releases.create({ releaseId, metadata: { title: 'Launch', ...metadata } })
      return releaseId
    }
    const addNew = async (releaseId: string, fields: Record<string, unknown> = {}) => {
      const publishedId = uniqueId('news')
      await lake.editor.createVersion({ releaseId, publishedId, document: { _type: 'news', title: 'new', ...fields } })
      return publishedId
    }
    const published = (ids: string[]) => lake.anonymous.fetch('*[_id in $ids] | order(_id).title', { ids })

    test('a release begins active and undecided, and can be read by its id', async () => {
      const releaseId = releaseName()
      await lake.editor.releases.create({ releaseId })
      expect(await lake.editor.releases.get({ releaseId })).toMatchObject({
        _id: `_.releases.${releaseId}`,
        _type: 'system.release',
        name: releaseId,
        state: 'active',
        metadata: { releaseType: 'undecided' },
      })
      expect(await lake.anonymous.releases.get({ releaseId })).toBeUndefined()
      expect(await refusalOf(lake.editor.releases.create({ releaseId }))).toMatchObject({ status: 409 })
    })

    test('its documents become public at once when it is published, and it ends', async () => {
      const releaseId = await release()
      const ids = [await addNew(releaseId, { title: 'one' }), await addNew(releaseId, { title: 'two' })].toSorted()
      const raw = lake.editor.withConfig({ perspective: 'raw' })
      const { result } = await raw.releases.fetchDocuments({ releaseId })
      expect(result.map(({ _id }) => _id).toSorted()).toEqual(ids.map((id) => `versions.${releaseId}.${id}`))
      expect(await published(ids)).toEqual([])
      await lake.editor.releases.publish({ releaseId })
      expect((await published(ids)).toSorted()).toEqual(['one', 'two'])
      const after = await lake.editor.releases.get({ releaseId })
      expect(after).toMatchObject({ state: 'published', publishedAt: expect.any(String) })
      expect(after?.finalDocumentStates?.map(({ id }) => id).toSorted()).toEqual(
        ids.map((id) => `versions.${releaseId}.${id}`),
      )
      const revisions = await lake.editor.fetch('array::unique(*[_id in $ids]._rev)', { ids })
      expect(revisions).toHaveLength(1)
      expect((await raw.releases.fetchDocuments({ releaseId })).result).toEqual([])
    })

    test('a perspective shows a release, and a stack of them, as if published', async () => {
      const [first, second] = [await release(), await release()]
      const publishedId = uniqueId('news')
      await lake.editor.create({ _id: publishedId, _type: 'news', title: 'now' })
      const add = (releaseId: string) =>
        lake.editor.createVersion({ releaseId, publishedId, document: { _type: 'news', title: releaseId } })
      await add(first)
      await add(second)
      const title = (perspective: string[]) =>
        lake.viewer.fetch('*[_id == $publishedId][0].title', { publishedId }, { perspective })
      expect(await title([first])).toBe(first)
      expect(await title([second, first])).toBe(second)
      expect(await title(['published'])).toBe('now')
      expect(await lake.viewer.fetch('*[_id == $publishedId][0].title', { publishedId })).toBe('now')
    })

    test('a version is made from the document it will replace, unless that has changed', async () => {
      const releaseId = await release()
      const publishedId = uniqueId('news')
      const base = await lake.editor.create({ _id: publishedId, _type: 'news', title: 'base' })
      const make = (ifBaseRevisionId: string) =>
        lake.editor.createVersion({ releaseId, publishedId, baseId: publishedId, ifBaseRevisionId })
      expect(await refusalOf(make('stale'))).toMatchObject({
        status: 409,
        details: { items: [{ error: { type: 'documentRevisionIDDoesNotMatchError' } }] },
      })
      await make(base._rev)
      expect(await lake.editor.getDocument(`versions.${releaseId}.${publishedId}`)).toMatchObject({ title: 'base' })
      expect(await refusalOf(make(base._rev))).toMatchObject({ status: 409 })
    })

    test('a version can be edited, replaced and discarded', async () => {
      const releaseId = await release()
      const publishedId = await addNew(releaseId)
      const versionId = `versions.${releaseId}.${publishedId}`
      await lake.editor.action({
        actionType: 'sanity.action.document.edit',
        draftId: versionId,
        publishedId,
        patch: { set: { title: 'edited' } },
      })
      expect(await lake.editor.getDocument(versionId)).toMatchObject({ title: 'edited' })
      await lake.editor.replaceVersion({ releaseId, publishedId, document: { _type: 'news', title: 'replaced' } })
      expect(await lake.editor.getDocument(versionId)).toMatchObject({ title: 'replaced' })
      await lake.editor.discardVersion({ releaseId, publishedId })
      expect(await lake.editor.getDocument(versionId)).toBeUndefined()
      expect(await refusalOf(lake.editor.discardVersion({ releaseId, publishedId }))).toMatchObject({ status: 409 })
    })

    test('a release can take documents away', async () => {
      const releaseId = await release()
      const publishedId = uniqueId('news')
      await lake.editor.create({ _id: publishedId, _type: 'news', title: 'old' })
      await lake.editor.createVersion({ releaseId, publishedId, baseId: publishedId })
      await lake.editor.unpublishVersion({ releaseId, publishedId })
      expect(await published([publishedId])).toEqual(['old'])
      const seen = await lake.viewer.fetch('*[_id == $publishedId]', { publishedId }, { perspective: [releaseId] })
      expect(seen).toEqual([])
      await lake.editor.releases.publish({ releaseId })
      expect(await published([publishedId])).toEqual([])
    })

    test('what refers to a missing document keeps the whole release back', async () => {
      const releaseId = await release()
      const whole = await addNew(releaseId)
      await addNew(releaseId, {
        author: { _type: 'reference', _ref: uniqueId('nobody'), _weak: true, _strengthenOnPublish: { type: 'person' } },
      })
      expect(await refusalOf(lake.editor.releases.publish({ releaseId }))).toMatchObject({
        status: 409,
        details: { type: 'actionError', items: [{ error: { type: 'documentReferenceDoesNotExistError' } }] },
      })
      expect(await published([whole])).toEqual([])
      expect(await lake.editor.releases.get({ releaseId })).toMatchObject({ state: 'active' })
      const soon = new Date(Date.now() + 3_600_000).toISOString()
      expect(await refusalOf(lake.editor.releases.schedule({ releaseId, publishAt: soon }))).toMatchObject({
        status: 409,
      })
    })

    test('a scheduled release is locked until it is unscheduled', async () => {
      const releaseId = await release({ releaseType: 'scheduled' })
      const publishedId = await addNew(releaseId)
      const versionId = `versions.${releaseId}.${publishedId}`
      const publishAt = new Date(Date.now() + 3_600_000).toISOString()
      await lake.editor.releases.schedule({ releaseId, publishAt })
      expect(await lake.editor.releases.get({ releaseId })).toMatchObject({ state: 'scheduled', publishAt })
      const refused = [
        () => lake.editor.patch(versionId).set({ title: 'late' }).commit(),
        () => lake.editor.discardVersion({ releaseId, publishedId }),
        () => addNew(releaseId),
        () => lake.editor.releases.archive({ releaseId }),
        () => lake.editor.releases.publish({ releaseId }),
        () => lake.editor.releases.delete({ releaseId }),
      ]
      for (const attempt of refused) expect(await refusalOf(attempt())).toMatchObject({ status: 409 })
      await lake.editor.releases.unschedule({ releaseId })
      await lake.editor.patch(versionId).set({ title: 'in time' }).commit()
      const after = await lake.editor.releases.get({ releaseId })
      expect(after).toMatchObject({ state: 'active' })
      expect(after).not.toHaveProperty('publishAt')
    })

    test('what a scheduled release will refer to cannot be deleted before', async () => {
      const author = uniqueId('person')
      await lake.editor.create({ _id: author, _type: 'person' })
      const releaseId = await release()
      await addNew(releaseId, {
        author: { _type: 'reference', _ref: author, _weak: true, _strengthenOnPublish: { type: 'person' } },
      })
      await lake.editor.releases.schedule({ releaseId, publishAt: new Date(Date.now() + 3_600_000).toISOString() })
      expect(await refusalOf(lake.editor.delete(author))).toMatchObject({
        status: 409,
        details: { items: [{ error: { type: 'documentHasExistingReferencesError' } }] },
      })
      await lake.editor.releases.unschedule({ releaseId })
      await lake.editor.delete(author)
    })

    test('a release scheduled for the past is published now, one for the near future at its time', async () => {
      const past = await release()
      const first = await addNew(past, { title: 'past' })
      await lake.editor.releases.schedule({ releaseId: past, publishAt: '2020-01-01T00:00:00Z' })
      expect(await published([first])).toEqual(['past'])
      const future = await release()
      const second = await addNew(future, { title: 'future' })
      await lake.editor.releases.schedule({
        releaseId: future,
        publishAt: new Date(Date.now() + 300).toISOString(),
      })
      await expect.poll(() => published([second]), { timeout: 30_000 }).toEqual(['future'])
      expect(await lake.editor.releases.get({ releaseId: future })).toMatchObject({ state: 'published' })
    })

    test('an archived release gives up its versions, an unarchived one has them back, a deleted one is gone', async () => {
      const releaseId = await release()
      const publishedId = await addNew(releaseId, { title: 'kept' })
      const versionId = `versions.${releaseId}.${publishedId}`
      expect(await refusalOf(lake.editor.releases.delete({ releaseId }))).toMatchObject({ status: 409 })
      await lake.editor.releases.archive({ releaseId })
      expect(await lake.editor.getDocument(versionId)).toBeUndefined()
      expect(await refusalOf(addNew(releaseId))).toMatchObject({ status: 409 })
      await lake.editor.releases.unarchive({ releaseId })
      expect(await lake.editor.getDocument(versionId)).toMatchObject({ title: 'kept' })
      await lake.editor.releases.archive({ releaseId })
      await lake.editor.releases.delete({ releaseId })
      expect(await lake.editor.releases.get({ releaseId })).toBeUndefined()
    })

    test('only the metadata of a release can be edited, and not once it is over', async () => {
      const releaseId = await release()
      await lake.editor.releases.edit({ releaseId, patch: { set: { 'metadata.title': 'Renamed' } } })
      expect(await lake.editor.releases.get({ releaseId })).toMatchObject({ metadata: { title: 'Renamed' } })
      const forged = lake.editor.releases.edit({ releaseId, patch: { set: { state: 'published' } } })
      expect(await refusalOf(forged)).toMatchObject({ status: 400 })
      const mutation = lake.editor.patch(`_.releases.${releaseId}`).set({ state: 'published' }).commit()
      expect(await refusalOf(mutation)).toMatchObject({ status: 400 })
      await lake.editor.releases.publish({ releaseId })
      const late = lake.editor.releases.edit({ releaseId, patch: { set: { 'metadata.title': 'Late' } } })
      expect(await refusalOf(late)).toMatchObject({ status: 409 })
    })

    test('trying out an action changes nothing', async () => {
      const releaseId = await release()
      const publishedId = await addNew(releaseId)
      await lake.editor.releases.publish({ releaseId }, { dryRun: true })
      expect(await published([publishedId])).toEqual([])
      expect(await refusalOf(lake.viewer.releases.publish({ releaseId }, { dryRun: true }))).toMatchObject({
        status: 403,
        details: { type: 'insufficientPermissionsError' },
      })
    })

    test('its activity tells what happened, newest first', async () => {
      const releaseId = await release()
      const publishedId = await addNew(releaseId)
      const publishAt = new Date(Date.now() + 3_600_000).toISOString()
      await lake.editor.releases.schedule({ releaseId, publishAt })
      await lake.editor.releases.unschedule({ releaseId })
      await lake.editor.releases.publish({ releaseId })
      const dataset = lake.editor.config().dataset
      const { events } = await lake.editor.request({ url: `/data/history/${dataset}/events/releases/${releaseId}` })
      expect(events.map(({ type }: { type: string }) => type)).toEqual([
        'publishRelease',
        'unscheduleRelease',
        'scheduleRelease',
        'addDocumentToRelease',
        'createRelease',
      ])
      const history = await lake.editor.request({ url: `/data/history/${dataset}/events/documents/${publishedId}` })
      expect(history.events[publishedId]).toMatchObject([
        { type: 'publishDocumentVersion', publishCause: 'release.publish', releaseId },
      ])
    })
  })
}
