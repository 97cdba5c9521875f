import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const documents = globSync('{*.md,docs/**/*.md,sanity/**/*.md}', {
  cwd: root,
  exclude: (name) => name === 'node_modules',
})
const environmentExample = read('.env.example')
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))

/** Code in the text of a document: what stands between backticks, fenced blocks included. */
function codeIn(markdown: string): string[] {
  const fenced = [...markdown.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, block = '']) => block)
  const inline = [...markdown.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
  return [...fenced, ...inline]
}

/** Paths of this repository that a document names in code: they begin with one of its folders, or are a known file. */
function pathsNamedIn(markdown: string): string[] {
  const named = codeIn(markdown).flatMap(
    (code) => code.match(/(?<![\w./#@-])(?:app|components|docs|e2e|lib|sanity|scripts)\/[\w./()[\]-]*[\w)\]]/g) ?? [],
  )
  const files = codeIn(markdown).filter((code) => /^\.?[\w-]+\.(?:ts|js|json|md|example)$/.test(code))
  return [...named, ...files]
}

/** Files that exist only after the system has run, and new ones that a checklist tells its reader to make. */
const notCommitted = new Set(['secrets.json', 'addresses.json', 'sanity/content/event', 'components/event'])

describe.each(documents)('%s', (document) => {
  const text = read(document)

  test('links to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target = '']) => target)
    const missing = targets.filter((target) => !existsSync(join(root, dirname(document), target)))
    expect(missing).toEqual([])
  })

  test('names paths that exist', () => {
    // A superseded decision tells of what was there.
    const told = /^Superseded (in part )?by /m.test(text) ? '' : text
    const missing = pathsNamedIn(told).filter((path) => !notCommitted.has(path) && !existsSync(join(root, path)))
    expect(missing).toEqual([])
  })

  test('names npm scripts that exist', () => {
    const run = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name)
    const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name)
    expect([...run, ...short].filter((name) => !(name in scripts))).toEqual([])
  })

  test('names environment variables that .env.example explains', () => {
    const named = text.match(/\b(?:LABWIRE|SANITY|NEXT_PUBLIC)_[A-Z_]*[A-Z]\b/g) ?? []
    expect(named.filter((name) => !environmentExample.includes(name))).toEqual([])
  })
})

test('.env.example explains every variable that the code reads, and no other', () => {
  const ours = '{app,components,e2e,lib,sanity,scripts}/**/*.{ts,tsx}'
  // Some commands bring packages of their own, in a folder beside them.
  const sources = globSync(ours, { cwd: root, exclude: (path) => path.includes('node_modules') })
  const code = [...sources, 'next.config.ts', 'playwright.config.ts', 'vitest.config.ts'].map(read).join('\n')
  const used = new Set(
    [...code.matchAll(/(?:process\.env|environment)(?:\.|\[')([A-Z][A-Z0-9_]*[A-Z0-9])/g)].map(([, name = '']) => name),
  )
  const explained = new Set([...environmentExample.matchAll(/^# ([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name))
  // The last one is written into the built site by next.config.ts.
  const setByOthers = ['NODE_ENV', 'NEXT_PHASE', 'CI', 'PATH', 'HOME', 'NEXT_TELEMETRY_DISABLED', 'LABWIRE_ISLANDS']
  expect([...used].filter((name) => !explained.has(name) && !setByOthers.includes(name)).toSorted()).toEqual([])
  expect([...explained].filter((name) => !used.has(name)).toSorted()).toEqual([])
})

test('no decision is skipped, and each has its context, decision and consequences', () => {
  const records = globSync('docs/decisions/*.md', { cwd: root }).toSorted()
  const numbers = records.map((file) => Number(/\/(\d{3})-/.exec(file)?.[1]))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  for (const file of records) {
    const text = read(file)
    expect(text, file).toMatch(new RegExp(`^# ${/\/(\d{3})-/.exec(file)?.[1] ?? ''}\\. `))
    expect(
      [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
      file,
    ).toEqual(['Context', 'Decision', 'Consequences'])
  }
})
