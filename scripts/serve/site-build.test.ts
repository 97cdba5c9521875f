import { globSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { sources } from './site-build.ts'

const root = join(import.meta.dirname, '..', '..')

test('a build is made anew when anything changes that pages or Studio import', () => {
  const code = globSync('{app,components,sanity/studio}/**/*.{ts,tsx}', { cwd: root })
  const imported = new Set(
    code
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from |import\()'#([^']+)'/g)])
      .map(([, path = '']) => path),
  )
  expect(imported.size).toBeGreaterThan(100)
  expect([...imported].filter((path) => !sources.some((pattern) => matchesGlob(path, pattern)))).toEqual([])
})
