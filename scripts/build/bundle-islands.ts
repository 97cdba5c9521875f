import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  const before = readdirSync(folder).filter((name) => name.endsWith('.js') && !names.has(name))
  for (const name of before) rmSync(join(folder, name), { force: true })
  const entry = files.find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('components/islands.ts was bundled into nothing.')
  return `/islands/${entry.fileName}`
}

/** The same for development: bundles again whenever a part changes, under one address, `/islands/site.js`. */
export function watchIslands(): void {
  const watcher = watch({ ...input, output: { ...hashed, dir: folder, minify: false, entryFileNames: '[name].js' } })
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error)
    if ('result' in event) void event.result.close()
  })
}

/** Two builds at once write the same; neither reads half of a file. */
function write(fileName: string, code: string): void {
  const path = join(folder, fileName)
  if (existsSync(path)) return
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, code)
  renameSync(unfinished, path)
}
