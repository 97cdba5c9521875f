import { readFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateContentTypes } from './content-types.ts'

/** `npm run typegen` writes the types; with `--check` it only says whether they are up to date. */
const target = fileURLToPath(new URL('../sanity/content/generated/content-types.ts', import.meta.url))

const fresh = await generateContentTypes()
const committed = await readFile(target, 'utf8').catch(() => '')

if (fresh === committed) {
  console.log('Types of content are up to date.')
} else if (process.argv.includes('--check')) {
  console.error('Types of content are out of date. Run: npm run typegen')
  process.exitCode = 1
} else {
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, fresh)
  console.log(`Wrote ${target}`)
}
