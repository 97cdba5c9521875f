import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const outFolder = join(import.meta.dirname, '..', '..', '.next-minimal')

/** The least that each peer needs for what this site's consent does: a banner and a choice for each category. */
export const peerPrograms = {
  'vanilla-cookieconsent': `
    import { run } from 'vanilla-cookieconsent'
    const modal = { title: 'Cookies', description: 'Words.', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject' }
    const sections = [{ title: 'Analytics', linkedCategory: 'analytics' }]
    run({
      categories: { necessary: { readOnly: true }, analytics: { autoClear: { cookies: [{ name: /^_ga/ }] } }, media: {} },
      language: {
        default: 'en',
        translations: { en: { consentModal: modal, preferencesModal: { ...modal, savePreferencesBtn: 'Save', sections } } },
      },
    })`,
  c15t: `
    import { createElement } from 'react'
    import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react'
    const options = { mode: 'offline', consentCategories: ['necessary', 'measurement', 'experience'] }
    export const Consent = ({ children }) =>
      createElement(ConsentManagerProvider, { options }, children, createElement(ConsentBanner), createElement(ConsentDialog))`,
} as const

/** Bytes, gzipped, of a peer's program as a visitor would download it before any answer, without React. */
export async function peerBytes(name: keyof typeof peerPrograms, peersFolder: string): Promise<number> {
  const entry = join(peersFolder, 'node_modules', `.${name}.js`)
  writeFileSync(entry, peerPrograms[name])
  return bundledBytes(entry, peersFolder)
}

/** Bytes, gzipped, of an entry with what it imports at once, minified; what it loads later is left out, as is React. */
export async function bundledBytes(entry: string, root: string): Promise<number> {
  const outDir = join(outFolder, 'consent')
  await build({
    root,
    logLevel: 'silent',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'consent' },
      rolldownOptions: { external: [/^react/, /^next/] },
    },
  })
  const first = globSync('consent*.{js,mjs}', { cwd: outDir })
  return withImports(outDir, first).reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).byteLength,
    0,
  )
}

/** Files that are loaded at once with the first ones. */
function withImports(folder: string, first: readonly string[]): readonly string[] {
  const files = new Set(first)
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, name = ''] of text.matchAll(/\bfrom\s*["']\.\/([^"']+)["']|\bimport\s*["']\.\/([^"']+)["']/g)) {
      if (name) files.add(name)
    }
  }
  return [...files]
}
