import { expect, test } from 'vitest'
import { readReferenceFile } from './read-file.ts'

test('entries are named by the line and the name that a person finds in the file', () => {
  const file =
    '% from a reference manager\n\n@article{good,\n  title = {Good}\n}\n@article{bad, title = {Bad\n\n  @book{ugly, title={Ugly}, publisher={P}}'
  expect(readReferenceFile(file).map(({ place, problem }) => [place, problem === null])).toEqual([
    ['Line 3 (good)', true],
    ['Line 6 (bad)', false],
    ['Line 8 (ugly)', true],
  ])
})

test('comments and definitions are no entries', () => {
  const file = '@comment{jabref-meta: x}\n@preamble{"x"}\n@string{j = {Journal}}\n@article{a, title={A}, journal=j}'
  const entries = readReferenceFile(file)
  expect(entries).toHaveLength(1)
  expect(entries[0]?.record?.containerTitle).toBe('Journal')
})

test('CSL-JSON is read from a list, from one entry, and from what Zotero’s API sends', () => {
  const item = { id: 'x', type: 'book', title: 'A book' }
  for (const content of [[item], item, { items: [item] }]) {
    expect(readReferenceFile(JSON.stringify(content))).toHaveLength(1)
  }
})

test('a JSON file that breaks off names the line', () => {
  const content = `[\n${'{"id":"x","type":"book","title":"A book"},\n'.repeat(20)}{"id":"y"`
  expect(() => readReferenceFile(content)).toThrow('at line 22')
})

test.each(['', 'Dear editor,\nplease find attached', '\ufeff\n'])('“%s” is no file of references', (content) => {
  expect(() => readReferenceFile(content)).toThrow('No references were found')
})
