import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
// Not below node_modules, where Next leaves JSX as it is.
const folder = join(root, '.next-minimal')

const files: Record<string, string> = {
  'package.json': '{ "name": "minimal", "private": true, "type": "module" }',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(root)} } }`,
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
  'app/page.jsx': 'export default () => <h1>Minimal</h1>',
}

/** Builds the smallest App Router site with the same Next and React; gives its build folder. */
export function buildMinimalSite(): string {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const environment = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const run = spawnSync(process.execPath, [next, 'build', folder], { encoding: 'utf8', env: environment })
  if (run.status !== 0) throw new Error(`The minimal site could not be built.\n${run.stdout}${run.stderr}`)
  return join(folder, '.next')
}
