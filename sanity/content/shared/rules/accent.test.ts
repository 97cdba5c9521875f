import { expect, test } from 'vitest'
import { checkAccent, tellAdjustment } from './accent.ts'

test('a colour is written with # and six digits, or left out', () => {
  expect(checkAccent(undefined)).toBe(true)
  expect(checkAccent('#0B57A4')).toBe(true)
  expect(checkAccent('blue')).toMatch(/for example #97301a/)
  expect(checkAccent('#fff;}')).toMatch(/six digits/)
})

test('an editor hears what the site makes of a colour that could not be read', () => {
  expect(tellAdjustment('#ffdd00')).toMatch(/^So that it can be read, the site shows this colour darker on light paper/)
  expect(tellAdjustment('#ffdd00')).not.toMatch(/dark paper/)
  expect(tellAdjustment('#001122')).toMatch(/lighter on dark paper \(#[0-9a-f]{6}\)\.$/)
  expect(tellAdjustment(undefined)).toBe(true)
})
