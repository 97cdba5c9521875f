import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { recordOfCrossref } from '#lib/import-record/crossref.ts'
import { recordOfCsl } from '#lib/import-record/csl-json.ts'
import { recordOfDataCite } from '#lib/import-record/datacite.ts'
import { recordOfEuropePmc } from '#lib/import-record/europe-pmc.ts'
import { referenceEntries } from '#lib/import-record/read-file.ts'
import { UnusableRecordError, type WorkRecord } from '#lib/import-record/work-record.ts'
import { validate } from '../content/testing/validate.ts'
import { aPerson } from '../content/testing/documents.ts'
import { publicationFields } from './publication-fields.ts'

const corpusFile = z.object({
  about: z.string().startsWith('Samples:'),
  records: z.array(
    z.strictObject({
      name: z.string(),
      input: z.unknown(),
      expected: z.record(z.string(), z.unknown()).optional(),
      noticeFor: z.array(z.unknown()).optional(),
      remarks: z.array(z.string()).optional(),
      problem: z.string().optional(),
    }),
  ),
})

/** Each format, with what turns one of its records into ours. */
const formats: Record<string, (input: unknown) => WorkRecord> = {
  crossref: recordOfCrossref,
  datacite: recordOfDataCite,
  'europe-pmc': recordOfEuropePmc,
  'csl-json': recordOfCsl,
  bibtex: recordOfLines,
  ris: recordOfLines,
}

const people = new Map([
  ['0000-0002-1825-0097', 'person-carberry'],
  ['0000-0001-5109-3700', 'person-ann'],
])

/** What Studio asks for and a record may not know; an editor fills it in. */
const oftenUnknown = /^(?:issued(?:\.year)?|noticeDoi): /

describe.each(Object.keys(formats))('%s', (format) => {
  const { records } = corpusFile.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'testing', 'corpus', `${format}.json`), 'utf8')),
  )
  const convert = formats[format] ?? (() => expect.fail(`no converter for ${format}`))

  test.each(records)('$name', async ({ input, expected, noticeFor = [], remarks = [], problem }) => {
    if (problem !== undefined) {
      expect(() => convert(input)).toThrow(new UnusableRecordError(problem))
      return
    }
    const record = convert(input)
    expect(publicationFields(record, people)).toEqual(expected)
    expect(record.noticeFor).toEqual(noticeFor)
    expect(record.remarks).toEqual(remarks)
  })

  test.each(records.filter(({ expected }) => expected))(
    '$name: Studio finds nothing wrong with it',
    async ({ expected }) => {
      const document = {
        _id: 'imported',
        _type: 'publication',
        slug: { _type: 'slug', current: 'imported' },
        ...expected,
      }
      const { errors } = await validate(document, [
        aPerson('Carberry', { _id: 'person-carberry' }),
        aPerson('Ann', { _id: 'person-ann' }),
      ])
      expect(errors.filter((error) => !oftenUnknown.test(error))).toEqual([])
    },
  )
})

function recordOfLines(lines: unknown): WorkRecord {
  const [entry, ...more] = referenceEntries(z.array(z.string()).parse(lines).join('\n'))
  expect(more).toEqual([])
  if (entry?.record) return entry.record
  throw new UnusableRecordError(entry?.problem ?? 'no entry')
}
