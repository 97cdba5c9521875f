import { expect, test } from 'vitest'
import { referenceEntries, type FileEntry } from './read-file.ts'
import { plainText } from './text-runs.ts'

const read = (text: string): readonly FileEntry[] => [...referenceEntries(text)]

test('entries are named by the line and the name that a person finds in the file', () => {
  const file =
    '% from a reference manager\n\n@article{good,\n  title = {Good}\n}\n@article{bad, title = {Bad\n\n  @book{ugly, title={Ugly}, publisher={P}}'
  expect(read(file).map(({ place, problem }) => [place, problem === null])).toEqual([
    ['Line 3 (good)', true],
    ['Line 6 (bad)', false],
    ['Line 8 (ugly)', true],
  ])
})

test('comments and definitions are no entries', () => {
  const file = '@comment{jabref-meta: x}\n@preamble{"x"}\n@string{j = {Journal}}\n@article{a, title={A}, journal=j}'
  const entries = read(file)
  expect(entries).toHaveLength(1)
  expect(entries[0]?.record?.containerTitle).toBe('Journal')
})

test('CSL-JSON is read from a list, from one entry, and from what Zotero’s API sends', () => {
  const item = { id: 'x', type: 'book', title: 'A book' }
  for (const content of [[item], item, { items: [item] }]) {
    expect(read(JSON.stringify(content))).toHaveLength(1)
  }
})

test('a JSON file that breaks off names the line', () => {
  const content = `[\n${'{"id":"x","type":"book","title":"A book"},\n'.repeat(20)}{"id":"y"`
  expect(() => read(content)).toThrow('at line 22')
})

test.each(['', 'Dear editor,\nplease find attached', '\ufeff\n'])('“%s” is no file of references', (content) => {
  expect(() => read(content)).toThrow('No references were found')
})

const proceedings = `@proceedings{all:2020, title = {Proceedings of the sample meeting}, booktitle = {Proceedings of the sample meeting},
  year = 2020, publisher = {Sample Press}, crossref = {paper}}`

test('a paper takes what it leaves out from the proceedings that its crossref names, wherever they stand in the file', () => {
  const paper = '@inproceedings{paper, title={Iron in the heart}, author={Sample, Ann}, crossref={all:2020}}'
  for (const file of [`${paper}\n${proceedings}`, `${proceedings}\n${paper}`]) {
    const record = read(file).find(({ place }) => place.endsWith('(paper)'))?.record
    expect(record && plainText(record.title)).toBe('Iron in the heart')
    expect(record).toMatchObject({
      containerTitle: 'Proceedings of the sample meeting',
      issued: { year: 2020 },
      publisher: 'Sample Press',
    })
  }
  expect(read(paper.replace('all:2020', 'nowhere'))[0]?.record?.containerTitle).toBeNull()
})

test('definitions that use each other are found, in whatever order they stand, and a loop of them ends', () => {
  const entry = '@article{a, title={A}, journal=full, publisher=round, year=2020}'
  const file = `@string{full = heart # " Failure"}\n${entry}\n@string{heart = {Heart}}\n@string{round = around}\n@string{around = round}`
  expect(read(file)[0]?.record?.containerTitle).toBe('Heart Failure')
})

test('a file with as many definitions as entries takes no longer for them', () => {
  const definitions = Array.from({ length: 2_000 }, (_, index) => `@string{s${index} = {Journal ${index}}}`)
  const entries = Array.from({ length: 60 }, (_, index) => `@article{k${index}, title={T${index}}, journal=s${index}}`)
  const found = read([...definitions, ...entries].join('\n'))
  expect(found.map(({ record }) => record?.containerTitle)).toEqual(entries.map((_, index) => `Journal ${index}`))
})

test.each(['"5~" # may', 'may # "~5"', '{5 May}', '{May 5}', '"05 " # may'])('the month %s holds a day', (month) => {
  const [entry] = read(`@article{a, title={A}, month = ${month}, year = 2021}`)
  expect(entry?.record?.issued).toEqual({ year: 2021, month: 5, day: 5 })
})

test.each(['may', '{May}', '5', '"05"'])('the month %s holds none', (month) => {
  const [entry] = read(`@article{a, title={A}, month = ${month}, year = 2021}`)
  expect(entry?.record?.issued).toEqual({ year: 2021, month: 5, day: null })
})

test.each([
  ['BibTeX', '@article{a, title={A}, journal={J}, year=2026, note={Corrected Proof, available online 5 March 2026}}'],
  ['RIS', 'TY  - INPR\nTI  - A\nJO  - J\nPY  - 2026\nN1  - Corrected proof\nER  - '],
  ['RIS', 'TY  - JOUR\nTI  - A\nJO  - J\nPY  - 2026\nN1  - In Press, Corrected Proof\nER  - '],
  ['RIS', 'TY  - JOUR\nTI  - A\nJO  - J\nPY  - 2026\nN1  - Corrected proof\nER  - '],
])('a corrected proof in %s is a work in press', (_, file) => {
  expect(read(file)[0]?.record?.status).toBe('in press')
})

test.each([
  ['note={Retracted}, year=2024', 'retracted'],
  ['note={Corrected. Notice: https://doi.org/10.1234/notice}, year=2024', 'corrected'],
  ['pubstate={inpress}, year=2024', 'in press'],
  ['note={Retracted from a talk}, year=2024', 'published'],
])('a BibTeX entry with %s is %s', (fields, status) => {
  expect(read(`@article{a, title={A}, journal={J}, ${fields}}`)[0]?.record?.status).toBe(status)
})

test.each([
  ['howpublished={arXiv preprint arXiv:2006.10256}, eprint={2006.10256}, archivePrefix={arXiv}', 'arXiv', '2006.10256'],
  ['howpublished={arXiv preprint arXiv:2006.10256}', 'arXiv', '2006.10256'],
  ['howpublished={arXiv preprint arXiv:2006.10256}, archivePrefix={arXiv}', 'arXiv', '2006.10256'],
  ['howpublished={bioRxiv 2024.01.05.574321}', 'bioRxiv', null],
  ['publisher={medRxiv}', 'medRxiv', null],
])('the server of a preprint with %s is %s', (fields, containerTitle, arxiv) => {
  const [entry] = read(`@misc{a, title={A}, year=2024, ${fields}}`)
  expect(entry?.record).toMatchObject({ kind: 'article', status: 'preprint', containerTitle, arxiv })
})
