import { expect, test } from 'vitest'
import { undefinedAcronyms } from './acronyms.ts'

const found = (...texts: string[]) =>
  undefinedAcronyms(texts.map((text, index) => ({ key: String(index), text }))).map(
    ({ acronym, key }) => `${acronym} in ${key}`,
  )

test('a short form that is never written out is found where it first stands', () => {
  expect(found('The heart takes up iron.', 'Patients got FCM by infusion. FCM is safe.')).toEqual(['FCM in 1'])
  expect(found('Both TRs were measured.')).toEqual(['TR in 0'])
})

test.each([
  'Patients got ferric carboxymaltose (FCM). FCM is safe.',
  'FCM is safe. It stands for itself: ferric carboxymaltose (FCM).',
  'FCM (ferric carboxymaltose) is safe.',
  'Ferric carboxymaltose (FCM, Ferinject) is safe, FCM works.',
  'Ferric carboxymaltose (or FCM) is safe.',
  'Left ventricular ejection fractions (LVEFs) rose; LVEF matters.',
  'FCM stands for ferric carboxymaltose.',
])('a short form is known once it was written out: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  'DNA and RNA of the NHS in the UK',
  'Chapter VII of Henry VIII, part II',
  'The gene BRCA1 and the plasmid PX459',
  'Read README.md or https://example.org/ABC/DEF',
  'A hyphen as in T2*-MRI and Fe-EDTA-X',
  'ALL IN CAPITALS',
  'I am A person',
])('nothing is asked about %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a short form in brackets that no words stand before explains nothing', () => {
  expect(found('(FCM) was given.')).toEqual(['FCM in 0'])
})
