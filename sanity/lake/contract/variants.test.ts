import type { Action, LiveEvent } from '@sanity/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { collect } from '../streams/testing/collect.ts'
import { refusalOf, uniqueId, type Connection } from './connection.ts'
import { connectEmbedded } from './embedded-lake.ts'

/** A reference that is checked once its document is published. */
const later = (_ref: string) => ({ _type: 'reference', _ref, _weak: true, _strengthenOnPublish: { type: 'person' } })

/** A beta of the hosted API: held to what `@sanity/client` 8 says of it, not part of the contract. */
describe('variants', () => {
  let lake: Connection
  beforeAll(async () => {
    lake = await connectEmbedded()
  })

  const act = (...actions: Action[]) => lake.editor.withConfig({ apiVersion: 'X' }).action(actions)

  /** A variant for an audience, and a published document of a type of its own. */
  async function prepared(priority = 0) {
    const variantId = uniqueId('variant')
    const publishedId = uniqueId('page')
    const conditions = { audience: variantId }
    await act({ actionType: 'sanity.action.variant.definition.create', variantId, conditions, priority })
    await lake.editor.create({ _id: publishedId, _type: publishedId, title: 'for all', kept: true })
    return { variantId, publishedId, conditions }
  }

  const titleFor = (publishedId: string, variant: string | Record<string, string>, perspective = 'published') =>
    lake.anonymous.fetch('*[_id == $publishedId][0].title', { publishedId }, { variant, perspective: [perspective] })

  test('a definition is made, changed and taken away, unless a document depends on it', async () => {
    const { variantId, publishedId } = await prepared()
    const _id = `_.variants.${variantId}`
    const stored = await lake.editor.getDocument(_id)
    expect(stored).toMatchObject({ _type: 'system.variant', conditions: { audience: variantId }, priority: 0 })
    const edit = { actionType: 'sanity.action.variant.definition.edit', variantId } as const
    await act({ ...edit, patch: { set: { priority: 3, 'metadata.title': 'Members' } } })
    expect(await lake.editor.getDocument(_id)).toMatchObject({ priority: 3, metadata: { title: 'Members' } })
    expect(await refusalOf(act({ ...edit, patch: { set: { name: 'x' } } }))).toMatchObject({ status: 400 })
    const remove = { actionType: 'sanity.action.variant.definition.delete', variantId } as const
    expect(await refusalOf(act({ ...remove, ifRevisionId: 'stale' }))).toMatchObject({ status: 409 })
    const document = { _type: publishedId }
    await act({ actionType: 'sanity.action.document.variant.create', variantId, publishedId, document })
    expect(await refusalOf(act(remove))).toMatchObject({
      status: 409,
      details: { items: [{ error: { type: 'documentHasExistingReferencesError', id: _id } }] },
    })
    await act({ actionType: 'sanity.action.document.variant.delete', variantId, publishedId }, remove)
    expect(await lake.editor.getDocument(_id)).toBeUndefined()
  })

  test('an edit begins with a copy; once it is published, those it is for see it, and nobody before', async () => {
    const { variantId, publishedId, conditions } = await prepared()
    const place = { variantId, publishedId, bundleId: 'drafts' } as const
    await act({ actionType: 'sanity.action.document.variant.edit', ...place, patch: { set: { title: 'for members' } } })
    expect(await titleFor(publishedId, conditions)).toBe('for all')
    expect(await titleFor(publishedId, variantId, 'drafts')).toBe('for all')
    const seen = (perspective: 'drafts' | 'published') =>
      lake.editor.fetch('*[_id == $publishedId][0]', { publishedId }, { variant: variantId, perspective })
    expect(await seen('drafts')).toMatchObject({ _id: publishedId, title: 'for members', kept: true })

    await act({ actionType: 'sanity.action.document.variant.publish', ...place })
    expect(await titleFor(publishedId, conditions)).toBe('for members')
    expect(await titleFor(publishedId, { audience: 'others' })).toBe('for all')
    expect(await titleFor(publishedId, variantId)).toBe('for members')
    expect(await lake.anonymous.fetch('*[_id == $publishedId][0].title', { publishedId })).toBe('for all')
    expect(await lake.anonymous.fetch('count(*[_type == $publishedId])', { publishedId }, { perspective: 'raw' })).toBe(
      1,
    )

    await act({ actionType: 'sanity.action.document.variant.unpublish', variantId, publishedId })
    expect(await titleFor(publishedId, conditions)).toBe('for all')
    expect(await seen('drafts')).toMatchObject({ title: 'for members' })
  })

  test('of several that match, the one of the highest priority comes first', async () => {
    const [low, high] = [await prepared(1), await prepared(2)]
    const { publishedId } = low
    for (const { variantId } of [low, high]) {
      const document = { _type: publishedId, title: variantId }
      await act({ actionType: 'sanity.action.document.variant.create', variantId, publishedId, document })
    }
    const shared = { audience: 'everybody' }
    for (const { variantId } of [low, high]) {
      const patch = { set: { conditions: shared } }
      await act({ actionType: 'sanity.action.variant.definition.edit', variantId, patch })
    }
    expect(await titleFor(publishedId, { ...shared, region: 'north' })).toBe(high.variantId)
  })

  test('a variant in a release comes and goes with it', async () => {
    const { variantId, publishedId } = await prepared()
    const { releaseId } = await lake.editor.releases.create({ metadata: { title: 'R' } })
    const place = { variantId, publishedId, bundleId: releaseId }
    const patch = { set: { title: 'released' } }
    await act({ actionType: 'sanity.action.document.variant.edit', ...place, patch })
    expect(await titleFor(publishedId, variantId)).toBe('for all')
    await lake.editor.releases.publish({ releaseId })
    expect(await titleFor(publishedId, variantId)).toBe('released')
    expect(await titleFor(publishedId, {})).toBe('for all')

    const second = await lake.editor.releases.create({ metadata: { title: 'R2' } })
    await act({ actionType: 'sanity.action.document.variant.unpublish', ...place, bundleId: second.releaseId })
    expect(await titleFor(publishedId, variantId)).toBe('released')
    const preview = { variant: variantId, perspective: [second.releaseId] }
    expect(await lake.editor.fetch('*[_id == $publishedId][0].title', { publishedId }, preview)).toBe('for all')
    await lake.editor.releases.publish({ releaseId: second.releaseId })
    expect(await titleFor(publishedId, variantId)).toBe('for all')
  })

  test('a variant in a scheduled release is locked with it, also for plain mutations', async () => {
    const { variantId, publishedId } = await prepared()
    const { releaseId } = await lake.editor.releases.create({ metadata: { title: 'R', releaseType: 'scheduled' } })
    const place = { variantId, publishedId, bundleId: releaseId }
    await act({ actionType: 'sanity.action.document.variant.edit', ...place, patch: { set: { title: 'released' } } })
    const query = `*[sanity::partOfVariant("${variantId}")][0]._id`
    const id = await lake.editor.fetch<string>(query, {}, { perspective: 'raw' })
    const other = id.replace(publishedId, 'another')
    await lake.editor.patch(id).set({ title: 'still open' }).commit()
    await lake.editor.releases.schedule({ releaseId, publishAt: '2999-01-01T00:00:00.000Z' })
    const locked = { status: 409, details: { items: [{ error: { type: 'documentLockedError' } }] } }
    expect(await refusalOf(lake.editor.patch(id).set({ title: 'no' }).commit())).toMatchObject(locked)
    expect(await refusalOf(lake.editor.delete(id))).toMatchObject(locked)
    expect(await refusalOf(lake.editor.create({ _id: other, _type: publishedId }))).toMatchObject(locked)
    await lake.editor.releases.unschedule({ releaseId })
    await lake.editor.patch(id).set({ title: 'open again' }).commit()
  })

  test('what a variant in a scheduled release will refer to cannot be deleted before, unless it comes with it', async () => {
    const { variantId, publishedId } = await prepared()
    const { releaseId } = await lake.editor.releases.create({ metadata: { title: 'R', releaseType: 'scheduled' } })
    const [author, coming] = [uniqueId('person'), uniqueId('person')]
    for (const _id of [author, coming]) await lake.editor.create({ _id, _type: 'person' })
    await lake.editor.createVersion({ releaseId, publishedId: coming, document: { _type: 'person' } })
    const patch = { set: { author: later(author), editor: later(coming) } }
    const place = { variantId, publishedId, bundleId: releaseId }
    await act({ actionType: 'sanity.action.document.variant.edit', ...place, patch })
    await lake.editor.releases.schedule({ releaseId, publishAt: '2999-01-01T00:00:00.000Z' })
    expect(await refusalOf(lake.editor.delete(author))).toMatchObject({
      status: 409,
      details: { items: [{ error: { type: 'documentHasExistingReferencesError' } }] },
    })
    await lake.editor.delete(coming)
    await lake.editor.releases.unschedule({ releaseId })
    await lake.editor.delete(author)
  })

  test('a page for somebody in particular is told of changes by the tags of its answer', async () => {
    const { variantId, publishedId } = await prepared()
    const document = { _type: publishedId, title: 'old' }
    await act({ actionType: 'sanity.action.document.variant.create', variantId, publishedId, document })
    const query = '*[_id == $publishedId][0]{title}'
    const options = { variant: variantId, filterResponse: false } as const
    const { syncTags = [] } = await lake.anonymous.fetch(query, { publishedId }, options)
    const heard = collect<LiveEvent>(lake.anonymous.live.events())
    await heard.until((all) => all.some((event) => event.type === 'welcome'))
    const patch = { set: { title: 'new' } }
    await act({ actionType: 'sanity.action.document.variant.edit', variantId, publishedId, patch })
    const messages = await heard.until((all) => all.some((event) => event.type === 'message'))
    const told = messages.flatMap((event) => (event.type === 'message' ? event.tags : []))
    expect(syncTags.some((tag) => told.includes(tag))).toBe(true)
    expect(await titleFor(publishedId, variantId)).toBe('new')
  })

  test('a definition that changes for whom it is is told by the tags of every answer that asked for somebody', async () => {
    const { variantId, publishedId, conditions } = await prepared()
    const document = { _type: publishedId, title: 'for members' }
    await act({ actionType: 'sanity.action.document.variant.create', variantId, publishedId, document })
    const query = '*[_id == $publishedId][0]{title}'
    const tagsFor = async (variant: string | Record<string, string>) =>
      (await lake.anonymous.fetch(query, { publishedId }, { variant, filterResponse: false })).syncTags ?? []
    const asked = [await tagsFor(conditions), await tagsFor({ audience: 'others' }), await tagsFor(variantId)]
    const { syncTags: plain = [] } = await lake.anonymous.fetch(query, { publishedId }, { filterResponse: false })
    const heard = collect<LiveEvent>(lake.anonymous.live.events())
    await heard.until((all) => all.some((event) => event.type === 'welcome'))
    const edit = { actionType: 'sanity.action.variant.definition.edit', variantId } as const
    await act({ ...edit, patch: { set: { conditions: { audience: 'others' } } } })
    const messages = await heard.until((all) => all.some((event) => event.type === 'message'))
    const told = new Set(messages.flatMap((event) => (event.type === 'message' ? event.tags : [])))
    for (const tags of asked) expect(tags.some((tag) => told.has(tag))).toBe(true)
    expect(plain.some((tag) => told.has(tag))).toBe(false)
    expect(await titleFor(publishedId, { audience: 'others' })).toBe('for members')
  })

  test('sanity::partOfVariant finds the documents of a variant', async () => {
    const { variantId, publishedId } = await prepared()
    const place = { variantId, publishedId, bundleId: 'drafts' } as const
    await act({ actionType: 'sanity.action.document.variant.create', ...place, baseId: publishedId })
    const count = `count(array::unique(*[sanity::partOfVariant("${variantId}")]._system.group._ref))`
    expect(await lake.editor.fetch(count, {}, { perspective: 'raw' })).toBe(1)
    expect(await lake.anonymous.fetch(count, {}, { perspective: 'raw' })).toBe(0)
  })

  test.each([
    ['of a document that is not published', { publishedId: 'drafts.x', bundleId: 'drafts' }],
    ['of a variant that nobody defined', { variantId: 'nobody', bundleId: 'drafts' }],
    ['in a release that is not there', { bundleId: 'rNowhere' }],
    ['of nothing', { publishedId: 'nothing', bundleId: 'drafts' }],
  ])('a variant %s is refused', async (_name, wrong) => {
    const { variantId, publishedId } = await prepared()
    const place = { variantId, publishedId, ...wrong }
    const refusal = await refusalOf(act({ actionType: 'sanity.action.document.variant.edit', ...place, patch: {} }))
    expect([400, 409]).toContain(refusal.status)
  })

  test('what cannot be asked for is refused in words', async () => {
    for (const search of ['variant=a&variantCondition=b:c', 'variantCondition=b', 'variant=a&perspective=raw']) {
      const asked = lake.viewer.request({ url: `/data/query/production?query=1&${search}` })
      expect(await refusalOf(asked), search).toMatchObject({ status: 400 })
    }
  })
})
