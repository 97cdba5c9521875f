import { assert, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accentColours, isHexColour, papers } from './accent.ts'
import { contrast } from './contrast.ts'
import { hexOf, oklchOf } from './oklch.ts'

const anyColour = tuple(
  integer({ min: 0, max: 255 }),
  integer({ min: 0, max: 255 }),
  integer({ min: 0, max: 255 }),
).map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`)

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const { grounds, text } = papers[theme]

  test('whatever colour is chosen, accented text can be read on every ground, and text on the accent too', () => {
    assert(
      property(anyColour, (chosen) => {
        const { accent, ink, selection } = accentColours(chosen)[theme]
        for (const ground of grounds) expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(ink, accent)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(text, selection)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  test('a colour that can be read already stays as it is', () => {
    const chosen = theme === 'light' ? '#97301a' : '#f0906f'
    expect(accentColours(chosen)[theme].accent).toBe(chosen)
  })
})

test('a colour that is adjusted keeps its hue', () => {
  const yellow = oklchOf('#ffdd00')
  const adjusted = oklchOf(accentColours('#ffdd00').light.accent)
  expect(adjusted.hue).toBeCloseTo(yellow.hue, 1)
  expect(adjusted.lightness).toBeLessThan(yellow.lightness)
})

test('colours survive the way to Oklch and back', () => {
  assert(
    property(anyColour, (colour) => {
      expect(hexOf(oklchOf(colour))).toBe(colour)
    }),
  )
})

test('a colour is six hexadecimal digits', () => {
  expect(['#97301a', '#FFDD00'].every(isHexColour)).toBe(true)
  expect(['97301a', '#973', 'red', '#97301g', '#97301a;'].some(isHexColour)).toBe(false)
})
