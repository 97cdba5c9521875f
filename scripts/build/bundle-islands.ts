import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown, watch, type InputOptions, type OutputOptions } from 'rolldown'

const root = join(import.meta.dirname, '..', '..')
/** Where they are served from: `/islands/…`. */
const folder = join(root, 'public', 'islands')

const input: InputOptions = {
  input: { site: join(root, 'components', 'islands.ts') },
  cwd: root,
  platform: 'browser',
  transform: { target: 'es2022' },
}

const hashed: OutputOptions = {
  format: 'esm',
  minify: true,
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: '[name]-[hash].js',
}

/**
 * Bundles the script of visitors' pages, and what it fetches when it needs it, into `public/islands`.
 *
 * @returns the address that pages name, e.g. `/islands/site-BvT2x9aQ.js`; it changes with the script
 */
export async function bundleIslands(): Promise<string> {
  const bundle = await rolldown(input)
  const { output } = await bundle.generate(hashed)
  await bundle.close()
  mkdirSync(folder, { recursive: true })
  const files = output.flatMap((file) => (file.type === 'chunk' ? [file] : []))
  for (const { fileName, code } of files) write(fileName, code)
  const names = new Set(files.map(({ fileName }) => fileName))
  for (const name of readdirSync(folder)) if (!names.has(name)) removeWhenOld(join(folder, name))
  const entry = files.find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('components/islands.ts was bundled into nothing.')
  return `/islands/${entry.fileName}`
}

/** The same for development: bundles again whenever a part changes, under one address, `/islands/dev/site.js`. */
export function watchIslands(): void {
  const names = { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
  const watcher = watch({ ...input, output: { format: 'esm', dir: join(folder, 'dev'), ...names } })
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error)
    if ('result' in event) void event.result.close()
  })
}

/** Sites of other builds, and pages that are kept somewhere, may still name it. */
const oldAfterMs = 30 * 24 * 60 * 60 * 1_000

function removeWhenOld(path: string): void {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() }
  if (Date.now() - mtimeMs > oldAfterMs) rmSync(path, { force: true, recursive: true })
}

/** Two builds at once write the same; neither reads half of a file. */
function write(fileName: string, code: string): void {
  const path = join(folder, fileName)
  if (existsSync(path)) {
    utimesSync(path, new Date(), new Date())
    return
  }
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, code)
  renameSync(unfinished, path)
}
