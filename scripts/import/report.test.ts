import { expect, test } from 'vitest'
import type { PlannedEntry } from '../../sanity/import/planned-entry.ts'
import { reportEntry, reportSum } from './report.ts'

const named = { title: 'A sample', id: 'publication-sample', remarks: [] }

const plan: readonly PlannedEntry[] = [
  { ...named, place: 'Line 1 (one)', state: 'new', writes: [], remarks: ['Not known: the date.'] },
  {
    ...named,
    place: 'Line 5 (two)',
    state: 'changed',
    writes: [],
    differences: [
      { field: 'volume', current: undefined, imported: '12', kept: null },
      { field: 'title', current: 'Mine', imported: 'Theirs', kept: 'changed by hand' },
      { field: 'issued', current: { year: 2024 }, imported: { year: 2024, month: 3, day: 5 }, kept: null },
    ],
  },
  { ...named, place: '10.5555/x', state: 'duplicate', reason: 'It is here already.', differences: [] },
  { place: 'Line 9', state: 'broken', title: null, problem: 'A comma is missing between two fields.' },
]

test('each entry says what will happen to it, and why', () => {
  expect(plan.map(reportEntry).join('\n')).toBe(`new        Line 1 (one)
           A sample
           Not known: the date.
changed    Line 5 (two)
           A sample
           Volume: (empty) → 12
           Title: Mine stays (changed by hand); the import says Theirs
           Date of publication: 2024 → 2024-03-05
duplicate  10.5555/x
           A sample
           It is here already.
broken     Line 9
           A comma is missing between two fields.`)
})

test('the sum counts every kind', () => {
  expect(reportSum(plan)).toBe('1 new, 1 changed, 1 duplicate, 1 broken')
})
