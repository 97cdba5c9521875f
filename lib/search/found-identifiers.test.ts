import { expect, test } from 'vitest'
import { foundIdentifiers } from './found-identifiers.ts'

const identifiers = [
  { name: 'DOI', value: '10.1234/sample.5' },
  { name: 'PMID', value: '32067585' },
]

function found(sought: readonly string[], explained: readonly string[] = []): string[] {
  const isSought = (word: string) => sought.includes(word)
  const isUnexplained = (word: string) => isSought(word) && !explained.includes(word)
  return foundIdentifiers(identifiers, { isSought, isUnexplained }).map(
    ({ name, parts }) => `${name} ${parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
  )
}

test('an identifier that was sought as a whole is marked as a whole', () => {
  expect(found(['32067585'])).toEqual(['PMID [32067585]'])
  expect(found(['10', '1234', 'sample', '5'])).toEqual(['DOI [10.1234/sample.5]'])
})

test('of one that was sought in part the part is marked', () => {
  expect(found(['1234'])).toEqual(['DOI 10.[1234]/sample.5'])
})

test('one whose words are seen elsewhere says nothing new', () => {
  expect(found(['sample'], ['sample'])).toEqual([])
  expect(found(['sample', '1234'], ['sample'])).toEqual(['DOI 10.[1234]/[sample].5'])
  expect(found(['iron'])).toEqual([])
})
