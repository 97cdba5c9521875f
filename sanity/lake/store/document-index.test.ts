import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LakeDocument } from '../document.ts'
import { document } from '../query/testing/generators.ts'
import { DocumentIndex, slugOf } from './document-index.ts'
import { referencesOf } from './references.ts'
import { byCanonicalOrder } from './sorted-documents.ts'

test('after any sequence of writes and removals every index agrees with a plain scan', () => {
  const step = fc.record({ document, removes: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const index = new DocumentIndex()
      const plain = new Map<string, LakeDocument>()
      for (const { document, removes } of steps) {
        if (removes) {
          index.remove(document._id)
          plain.delete(document._id)
        } else {
          index.put(document)
          plain.set(document._id, document)
        }
      }
      const all = [...plain.values()].toSorted(byCanonicalOrder)
      expect(index.all()).toEqual(all)
      expect(index.count()).toBe(all.length)
      for (const type of ['news', 'person', 'topic'])
        expect(index.byType(type)).toEqual(all.filter(({ _type }) => _type === type))
      for (const slug of ['one', 'two', 'three'])
        expect(index.bySlug(slug)).toEqual(all.filter((one) => slugOf(one) === slug))
      for (const id of ['a', 'b', 'nobody']) {
        const pointing = (strong: boolean) =>
          all.filter((one) => referencesOf(one).some(({ to, weak }) => to === id && !(strong && weak)))
        expect(index.referrers(id)).toEqual(pointing(false))
        expect(index.referrers(id, { strong: true })).toEqual(pointing(true))
      }
      expect(index.versionsOf('a')).toEqual(
        all.map(({ _id }) => _id).filter((id) => id === 'a' || id === 'drafts.a' || id === 'versions.r1.a'),
      )
    }),
  )
})
