import { expect, test } from 'vitest'
import { system, temporaryLake } from '../contract/temporary-lake.ts'
import { PendingTexts } from '../store/pending-texts.ts'
import { TextWriter } from '../store/text-index.ts'
import { textFaults } from './text-faults.ts'

test('the full-text index leads to the documents that there are, and what it lacks or keeps is told', () => {
  const lake = temporaryLake()
  const { database } = lake
  const pending = new PendingTexts(database, new TextWriter(database))
  lake.datasets.create('archive', 'public')
  for (const dataset of ['production', 'archive']) {
    const mutations = ['a', 'b', 'drafts.a'].map((_id) => ({ create: { _id, _type: 'news', title: 'Iron' } }))
    lake.mutate([...mutations, { delete: { id: 'b' } }], { dataset, identity: system })
    pending.index()
    lake.mutate([{ delete: { id: 'drafts.a' } }], { dataset, identity: system })
  }
  expect(textFaults(database)).toEqual([])
  pending.index()
  expect(database.prepare('SELECT count(*) AS number FROM texts_docsize').get()).toEqual({ number: 2 })
  expect(textFaults(database)).toEqual([])
  lake.datasets.remove('archive')
  expect(textFaults(database)).toEqual([])
  expect(database.prepare('SELECT id FROM text_rows').all()).toEqual([{ id: 'a' }])
  database.exec('DELETE FROM texts')
  expect(textFaults(database)).toEqual(['Document "a" of "production" is not in the full-text index'])
  lake.mutate([{ patch: { id: 'a', set: { title: 'Copper' } } }], { dataset: 'production', identity: system })
  pending.index()
  database.exec('DELETE FROM documents')
  expect(textFaults(database)).toEqual(['The full-text index still leads to documents that are gone (1 of them)'])
})
