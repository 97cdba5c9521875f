import type { ListenEvent, ListenOptions, LiveEvent, MutationEvent } from '@sanity/client'
import { applyPatch } from 'mendoza'
import { beforeAll, describe, expect, test } from 'vitest'
import { collect } from '../streams/testing/collect.ts'
import { readEvents } from '../streams/testing/read-events.ts'
import { uniqueId, type Connect, type Connection } from './connection.ts'

const mutationsOf = (events: readonly ListenEvent[]): MutationEvent[] =>
  events.filter((event) => event.type === 'mutation')

const idsOf = (all: readonly ListenEvent[]) => mutationsOf(all).map(({ documentId }) => documentId)
const events: ('welcome' | 'mutation')[] = ['welcome', 'mutation']

const messages = (events: LiveEvent[]) => events.filter((event) => event.type === 'message')

/** How every lake tells of changes, to Studio's listeners and to live pages. */
export function listeningContract(connect: Connect): void {
  describe('listening', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    test('a document appears, changes and disappears, with what it was and what it is', async () => {
      const type = uniqueId('story')
      const _id = `${type}-1`
      const options: ListenOptions = { includeResult: true, includePreviousRevision: true, events }
      const heard = collect<ListenEvent>(lake.editor.listen('*[_type == $type && shown == true]', { type }, options))
      await heard.until((all) => all.length === 1)
      await lake.editor.create({ _id, _type: type, shown: true, n: 1 })
      await lake.editor.patch(_id).set({ n: 2 }).commit()
      await lake.editor.patch(_id).set({ shown: false }).commit()
      await lake.editor.patch(_id).set({ n: 3 }).commit()
      await lake.editor.patch(_id).set({ shown: true }).commit()
      await lake.editor.delete(_id)
      const mutations = mutationsOf(await heard.until((all) => all.length === 6))
      expect(mutations.map(({ transition }) => transition)).toEqual([
        'appear',
        'update',
        'disappear',
        'appear',
        'disappear',
      ])
      const [appeared, updated] = mutations
      expect(appeared).toMatchObject({ documentId: _id, result: { n: 1 }, transactionTotalEvents: 1 })
      expect(updated).toMatchObject({
        previousRev: appeared?.resultRev,
        previous: { n: 1 },
        result: { n: 2 },
        mutations: [{ patch: { id: _id, set: { n: 2 } } }],
      })
      expect(mutations.at(-1)).not.toHaveProperty('result')
    })

    test('effects lead from one revision to the next and back', async () => {
      const _id = uniqueId('story')
      const heard = collect<ListenEvent>(
        lake.editor.listen(
          '*[_id == $id]',
          { id: _id },
          {
            includeResult: true,
            includePreviousRevision: true,
            effectFormat: 'mendoza',
            events,
          },
        ),
      )
      await heard.until((all) => all.length === 1)
      await lake.editor.create({ _id, _type: 'story', body: [{ _key: 'a', text: 'Grüße 😀' }], gone: 1 })
      await lake.editor
        .patch(_id)
        .set({ 'body[_key=="a"].text': 'Grüß Gott 😀' })
        .unset(['gone'])
        .insert('after', 'body[-1]', [{ _key: 'b', text: 'Two' }])
        .commit()
      const [, update] = mutationsOf(await heard.until((all) => all.length === 3))
      const { _rev: before, ...previous } = update?.previous ?? {}
      const { _rev: after, ...result } = update?.result ?? {}
      expect(before).not.toBe(after)
      expect(applyPatch(previous, update?.effects?.apply ?? [])).toEqual(result)
      expect(applyPatch(result, update?.effects?.revert ?? [])).toEqual(previous)
    })

    test('drafts and versions come when they are asked for, and never to those who may not read them', async () => {
      const id = uniqueId('story')
      const query = '*[_id in [$id, "drafts." + $id, "versions.r1." + $id]]'
      const all = collect<ListenEvent>(lake.editor.listen(query, { id }, { events, includeAllVersions: true }))
      const published = collect<ListenEvent>(lake.editor.listen(query, { id }, { events }))
      const nobody = collect<ListenEvent>(lake.anonymous.listen(query, { id }, { events, includeAllVersions: true }))
      for (const listener of [all, published, nobody]) await listener.until((heard) => heard.length === 1)
      for (const _id of [`drafts.${id}`, `versions.r1.${id}`, id]) await lake.editor.create({ _id, _type: 'story' })
      expect(idsOf(await all.until((heard) => heard.length === 4))).toEqual([`drafts.${id}`, `versions.r1.${id}`, id])
      expect(idsOf(await published.until((heard) => heard.length === 2))).toEqual([id])
      expect(idsOf(await nobody.until((heard) => heard.length === 2))).toEqual([id])
    })

    test('who was away goes on where it left off, and who comes from elsewhere begins anew', async () => {
      const type = uniqueId('story')
      const { dataset, token } = lake.editor.config()
      const url = lake.editor.getUrl(
        `/data/listen/${dataset}?query=${encodeURIComponent(`*[_type == "${type}"]`)}&enableResume=true`,
      )
      const authorization = `Bearer ${token}`
      const before = readEvents(url, { authorization })
      await before.until(1)
      await lake.editor.create({ _id: `${type}-1`, _type: type })
      const [, first] = await before.until(2)
      await before.stop()
      await lake.editor.create({ _id: `${type}-2`, _type: type })
      const after = await readEvents(url, { authorization, 'last-event-id': first?.id ?? '' }).until(2)
      expect(after.map(({ event, data }) => data['documentId'] ?? event)).toEqual(['welcomeback', `${type}-2`])
      const [reset] = await readEvents(url, { authorization, 'last-event-id': 'of-another-lake#x' }).until(1)
      expect(reset?.event).toBe('reset')
    })

    test('a query that cannot be listened to ends the stream in words', async () => {
      const heard = collect<ListenEvent>(lake.editor.listen('*[', {}, { events: ['mutation'] }))
      expect(String(await heard.untilError())).toMatch(/\S/)
    })

    test('a live page is told by the tags of its answer, and only of what can have changed it', async () => {
      const type = uniqueId('story')
      for (const n of [1, 2])
        await lake.editor.create({ _id: `${type}-${n}`, _type: type, slug: { current: `${type}-${n}` } })
      const tagsOf = async (slug: string) =>
        (await lake.anonymous.fetch('*[slug.current == $slug][0]{title}', { slug }, { filterResponse: false }))
          .syncTags ?? []
      const [mine, other] = [await tagsOf(`${type}-1`), await tagsOf(`${type}-2`)]
      const heard = collect<LiveEvent>(lake.anonymous.live.events())
      await heard.until((all) => all.some((event) => event.type === 'welcome'))
      await lake.editor.patch(`${type}-1`).set({ title: 'changed' }).commit()
      const messages = await heard.until((all) => all.some((event) => event.type === 'message'))
      const told = new Set(messages.flatMap((event) => (event.type === 'message' ? event.tags : [])))
      expect(mine.some((tag) => told.has(tag))).toBe(true)
      expect(other.some((tag) => told.has(tag))).toBe(false)
    })

    test('who asks again for what a live event told of is never answered with what was before', async () => {
      const _id = uniqueId('story')
      const fresh = (lastLiveEventId: string) =>
        lake.anonymous.fetch('*[_id == $_id][0].n', { _id }, { lastLiveEventId, cacheMode: 'noStale', useCdn: true })
      await lake.editor.create({ _id, _type: 'story', n: 0 })
      const heard = collect<LiveEvent>(lake.anonymous.live.events())
      await heard.until((all) => all.some((event) => event.type === 'welcome'))
      for (let n = 1; n <= 5; n += 1) {
        await lake.editor.patch(_id).set({ n }).commit()
        const told = messages(await heard.until((all) => messages(all).length >= n)).at(-1)
        expect(await fresh(told && 'id' in told ? told.id : '')).toBe(n)
      }
      expect(await fresh('of-another-lake#')).toBe(5)
    })
  })
}
