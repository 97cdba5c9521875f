import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cutFont, cuts } from './cut-fonts.ts'

const folder = join(import.meta.dirname, '..', '..', 'app', '(site)', 'fonts')

test('every font that the site brings is cut from a package', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(cuts).toSorted())
})

test.each(Object.entries(cuts))('%s is what its package gives today', async (name, cut) => {
  const made = await cutFont(cut)
  expect(made.equals(readFileSync(join(folder, name)))).toBe(true)
})

test('what every page fetches first is small', () => {
  const first = ['newsreader.woff2', 'newsreader-display.woff2', 'inter.woff2']
  const bytes = first.reduce((sum, name) => sum + readFileSync(join(folder, name)).byteLength, 0)
  expect(bytes).toBeLessThan(92_000)
})
