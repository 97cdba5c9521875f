import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generateContentTypes } from './content-types.ts'

test('the committed types of content are those of the schema and the queries', { timeout: 60_000 }, async () => {
  const committed = await readFile(new URL('../sanity/content/generated/content-types.ts', import.meta.url), 'utf8')
  const fresh = await generateContentTypes()
  expect(committed === fresh, 'run: npm run typegen').toBe(true)
})
