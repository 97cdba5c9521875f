import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { abstractText } from './abstract.ts'
import { markupRuns } from './markup.ts'
import { referenceEntries, UnreadableFileError } from './read-file.ts'
import { recordOfCrossref } from './crossref.ts'
import { plainText } from './text-runs.ts'
import { dateOfText } from './work-date.ts'
import { readWorkIdentifier } from './work-identifier.ts'
import { UnusableRecordError } from './work-record.ts'

const markupish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<i>',
        '</i>',
        '<sub>',
        '</jats:p>',
        '<mml:math>',
        '<mml:msub>',
        '$',
        '&lt;',
        '&',
        '<',
        '\n\n',
        '\\frac{',
      ),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))

test('any markup gives words without tags, tidy, and never throws', () => {
  fc.assert(
    fc.property(markupish, (markup) => {
      const runs = markupRuns(markup)
      expect(runs.every(({ text }) => text.length > 0)).toBe(true)
      const text = plainText(runs)
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/<\/?(?:i|sub|jats:p|mml:math)>/)
      abstractText(markup)
    }),
  )
})

test('markup that is nested ten thousand deep is read', () => {
  const deep = `${'<i>'.repeat(10_000)}iron${'</i>'.repeat(10_000)}`
  expect(markupRuns(deep)).toEqual([{ text: 'iron', marks: ['em'] }])
  expect(abstractText(`${'<sec>'.repeat(10_000)}iron`)).toBe('iron')
})

const fileish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@article{',
        '@string{',
        '}',
        '{',
        '"',
        ',',
        'title=',
        '\n',
        'TY  - JOUR\n',
        'ER  - \n',
        'TI  - ',
        '$',
        '\\',
      ),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))

test('any file is read entry by entry, or refused in words', () => {
  fc.assert(
    fc.property(fileish, (text) => {
      try {
        for (const { record, problem } of referenceEntries(text)) expect(record === null).toBe(problem !== null)
      } catch (fault) {
        expect(fault).toBeInstanceOf(UnreadableFileError)
      }
    }),
  )
})

test('a broken entry of a BibTeX file does not take its neighbours with it', () => {
  fc.assert(
    fc.property(
      fc.string().filter((junk) => !/^[ \t]*@/m.test(junk)),
      (junk) => {
        const file = `@article{one, title={One}}\n@article{bad, title={${junk}\n\n@article{two, title={Two}}\n`
        const titles = [...referenceEntries(file)].map(({ record }) => record && plainText(record.title))
        expect(titles.at(0)).toBe('One')
        expect(titles.at(-1)).toBe('Two')
      },
    ),
  )
})

test('whatever a service sends becomes a record or a sentence about it', () => {
  fc.assert(
    fc.property(
      fc.record({
        DOI: fc.constant('10.5555/x'),
        type: fc.constant('journal-article'),
        title: fc.array(fc.string()),
        author: fc.anything(),
        issued: fc.anything(),
        relation: fc.anything(),
        'updated-by': fc.anything(),
      }),
      (message) => {
        try {
          recordOfCrossref(message)
        } catch (fault) {
          expect(fault).toBeInstanceOf(UnusableRecordError)
        }
      },
    ),
  )
})

test('a date is never more exact than it makes sense', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const date = dateOfText(text)
      if (date?.day) expect(date.month).not.toBeNull()
    }),
  )
})

test('whatever is pasted names a work or does not', () => {
  fc.assert(
    fc.property(
      fc.string(),
      (text) => readWorkIdentifier(text) === null || expect(readWorkIdentifier(text)?.value).not.toMatch(/\s/),
    ),
  )
})
