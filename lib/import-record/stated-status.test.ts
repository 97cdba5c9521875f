import { expect, test } from 'vitest'
import { statedStatus } from './stated-status.ts'

test.each([
  ['Retracted. Notice: https://doi.org/10.1234/notice.5', 'retracted', '10.1234/notice.5'],
  ['[RETRACTED] notice: 10.1234/notice.5]', 'retracted', '10.1234/notice.5'],
  ['retracted', 'retracted', null],
  ['Retracted Publication', 'retracted', null],
  ['Corrected and republished article', 'corrected', null],
  ['Retracted\n2024', 'retracted', null],
  ['corrected: see the erratum', 'corrected', null],
  ['Corrected. Notice: doi:10.1234/erratum 2024', 'corrected', '10.1234/erratum'],
])('“%s” says that the work is %s', (note, status, noticeDoi) => {
  expect(statedStatus(note)).toEqual({ status, noticeDoi })
})

test.each([
  'Not retracted, as of 2026',
  'Cites a retracted work',
  'Correctedness',
  'Corrected proof',
  'Corrected Proof, available online 5 March 2026',
  'Retracted from a talk',
  '',
  null,
])('“%s” says nothing of the work', (note) => {
  expect(statedStatus(note)).toBeNull()
})
