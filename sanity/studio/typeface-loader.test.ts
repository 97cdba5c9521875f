import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import withoutRemoteTypefaces from './typeface-loader.ts'

const brought = readFileSync(new URL('../../node_modules/ui5/dist/styles.css', import.meta.url), 'utf8')

test('the design system would fetch its typeface from another host', () => {
  expect(brought).toMatch(/url\(https:/)
})

test('nothing is left that another host would be asked for, and nothing else is taken out', () => {
  const kept = withoutRemoteTypefaces(brought)
  expect(kept).not.toMatch(/url\(["']?https?:/)
  expect(kept).not.toMatch(/@import/)
  const faces = brought.match(/@font-face\{[^}]*\}/g) ?? []
  expect(kept.length).toBe(brought.length - faces.join('').length)
})
