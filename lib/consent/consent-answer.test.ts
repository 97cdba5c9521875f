import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAnswerForm, parseAnswerJson } from './consent-answer.ts'

const asked = ['analytics', 'media']

const parse = (answer: unknown) => parseAnswerJson(JSON.stringify(answer))

const form = (choice: string, purposes: string[] = []) =>
  parseAnswerForm(
    new URLSearchParams([
      ['version', '3'],
      ['asked', 'analytics media'],
      ...purposes.map((purpose) => ['purpose', purpose]),
      ['choice', choice],
    ]).toString(),
  )

describe('an answer as JSON', () => {
  test('says what was asked and what was granted', () => {
    const answer = { version: 3, asked, granted: ['media'] }
    expect(parse(answer)).toEqual({ ok: true, answer })
    expect(parse({ ...answer, granted: [] })).toEqual({ ok: true, answer: { ...answer, granted: [] } })
  })

  test('leaves out whatever else is sent', () => {
    const parsed = parse({ version: 1, asked, granted: [], name: 'somebody' })
    expect(parsed).toEqual({ ok: true, answer: { version: 1, asked, granted: [] } })
  })

  test.each([
    [{ version: 0, asked, granted: [] }, /^version: /],
    [{ version: 1.5, asked, granted: [] }, /^version: /],
    [{ version: 1_000_000, asked, granted: [] }, /^version: /],
    [{ version: '1', asked, granted: [] }, /^version: /],
    [{ version: 1, asked: [], granted: [] }, /^asked: /],
    [{ version: 1, asked: ['marketing'], granted: [] }, /^asked\.0: /],
    [{ version: 1, asked: ['media', 'media'], granted: [] }, /^asked: names a purpose twice/],
    [{ version: 1, asked: ['media'], granted: ['analytics'] }, /^granted: grants a purpose that was not asked about/],
    [{ version: 1, asked, granted: 'media' }, /^granted: /],
    [null, /^body: /],
    [[], /^body: /],
  ])('%j is refused, and the message names the field', (answer, message) => {
    expect(parse(answer)).toEqual({ ok: false, message: expect.stringMatching(message) })
  })

  test('is refused when it is not JSON, whatever it is', () => {
    expect(parseAnswerJson('{')).toEqual({ ok: false, message: 'the body is not JSON' })
    fc.assert(
      fc.property(fc.string(), (body) => {
        expect(parseAnswerJson(body).ok).toBe(false)
      }),
    )
  })
})

describe('an answer as a form', () => {
  test.each([
    ['accept', [], asked],
    ['accept', ['media'], asked],
    ['reject', ['media'], []],
    ['save', ['media'], ['media']],
    ['save', [], []],
  ])('"%s" with %j ticked grants %j', (choice, ticked, granted) => {
    expect(form(choice, ticked)).toEqual({ ok: true, answer: { version: 3, asked, granted } })
  })

  test('is refused when no known button was pressed', () => {
    const refused = { ok: false, message: 'choice: must be accept, reject or save' }
    expect(form('yes')).toEqual(refused)
    expect(parseAnswerForm('version=3&asked=media')).toEqual(refused)
  })

  test.each([
    'choice=save&version=3&asked=media&purpose=analytics',
    'choice=accept&version=x&asked=media',
    'choice=accept&version=3',
  ])('"%s" is refused', (body) => {
    expect(parseAnswerForm(body).ok).toBe(false)
  })

  test('never grants what was not asked, whatever is posted', () => {
    const field = fc.tuple(
      fc.constantFrom('choice', 'version', 'asked', 'purpose', 'other'),
      fc.oneof(fc.constantFrom('accept', 'reject', 'save', '1', 'analytics', 'media', 'analytics media'), fc.string()),
    )
    fc.assert(
      fc.property(fc.array(field, { maxLength: 8 }), (fields) => {
        const parsed = parseAnswerForm(new URLSearchParams(fields).toString())
        if (parsed.ok) for (const purpose of parsed.answer.granted) expect(parsed.answer.asked).toContain(purpose)
      }),
    )
  })
})
