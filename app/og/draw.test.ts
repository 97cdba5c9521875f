import sharp from 'sharp'
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { drawableText, type ShareFacts } from '#lib/share/share-facts.ts'
import { pictureTag, sharePicture } from './draw.tsx'

const facts = (overrides: Partial<ShareFacts>): ShareFacts => ({
  label: 'Research',
  heading: 'Iron in the heart',
  detail: '20 November 2026',
  site: 'Iron',
  accent: '#97301a',
  ...overrides,
})

const draw = (said: ShareFacts) => sharePicture(pictureTag(said, null), { facts: said, picture: async () => null })

/** Every letter that may be drawn, in lines that a heading can hold. */
function everyLetter(): string[] {
  const letters = Array.from({ length: 0x2213 }, (_, code) => String.fromCodePoint(code)).filter(
    (letter) => letter.trim() !== '' && drawableText(letter) === letter,
  )
  return Array.from({ length: Math.ceil(letters.length / 90) }, (_, line) =>
    letters.slice(line * 90, line * 90 + 90).join(''),
  )
}

afterEach(() => vi.unstubAllGlobals())

test('no letter makes the drawing ask another host for a font', async () => {
  const asked: string[] = []
  const fetchBefore = globalThis.fetch
  vi.stubGlobal('fetch', (address: string | URL | Request, init?: RequestInit) => {
    const url = address instanceof Request ? address.url : String(address)
    if (/^https?:/.test(url)) asked.push(url)
    return fetchBefore(address, init)
  })
  for (const line of everyLetter()) await draw(facts({ heading: line, label: line.slice(0, 20), detail: line }))
  await draw(facts({ heading: '鉄 🫀 Железо \u0000', detail: '🫀' }))
  expect(asked).toEqual([])
})

test('the longest headline makes a picture of the right size that link previews accept', async () => {
  const picture = await draw(facts({ heading: 'Myocardial iron uptake '.repeat(8) }))
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(picture.byteLength).toBeLessThan(300_000)
})

test('what would be drawn the same is drawn once', async () => {
  const [first, second] = await Promise.all([draw(facts({ heading: 'Once' })), draw(facts({ heading: 'Once' }))])
  expect(second).toBe(first)
  expect(pictureTag(facts({}), 'a.jpg')).not.toBe(pictureTag(facts({}), 'b.jpg'))
})

test('any text becomes one short line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const line = drawableText(text)
      expect(line.length).toBeLessThanOrEqual(151)
      expect(line).not.toMatch(/[\n\t\p{Cc}\p{Cs}]/u)
    }),
  )
})
