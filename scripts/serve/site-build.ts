import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
/** Where the built site is. */
export const buildFolder = join(root, process.env['LABWIRE_DIST_DIR'] ?? '.next')
const stamp = join(buildFolder, 'labwire-build.json')
const lock = `${buildFolder}.lock`
const lockHolder = join(lock, 'process-id')

/** What a build is made from; the lake and the tests are not part of it. */
export const sources = [
  'app/**/*',
  'docs/guide/**/*',
  'components/**/*',
  'lib/**/*',
  'public/!(islands)',
  'public/!(islands)/**/*',
  'sanity/*.ts',
  'sanity/!(lake|demo)/**/*',
  'scripts/build/**/*',
  'next.config.ts',
  'tsconfig.json',
  'package-lock.json',
]

/** `next build` failed; the message is the end of what it printed. */
export class BuildError extends Error {
  override readonly name = 'BuildError'
}

/** Fingerprints of the sources and of the content a build was made from, or null when there is no usable build. */
export function builtFrom(): { sources: string; content: string } | null {
  if (!existsSync(stamp) || !existsSync(join(buildFolder, 'BUILD_ID')) || !hasItsScript()) return null
  const read: unknown = JSON.parse(readFileSync(stamp, 'utf8'))
  if (typeof read !== 'object' || read === null || !('sources' in read) || !('content' in read)) return null
  return { sources: String(read.sources), content: String(read.content) }
}

/** Whether the script that its pages name (next.config.ts) is still where it was put, which is outside of the build folder. */
function hasItsScript(): boolean {
  const settings = join(buildFolder, 'required-server-files.json')
  if (!existsSync(settings)) return false
  const { data } = builtSettings.safeParse(JSON.parse(readFileSync(settings, 'utf8')))
  return data !== undefined && existsSync(join(root, 'public', data.config.env.LABWIRE_ISLANDS))
}

const builtSettings = z.object({ config: z.object({ env: z.object({ LABWIRE_ISLANDS: z.string() }) }) })

/**
 * Builds the site when its sources have changed since the last build. Two starts at once build once. With
 * `LABWIRE_BUILD=as-it-is` any build will do: all sites of a run of browser tests take the one that the run began with,
 * also while somebody edits.
 *
 * @param contentFingerprint asked just before the build, see `contentFingerprint` in content-state.ts
 */
export async function buildIfStale(
  environment: NodeJS.ProcessEnv,
  contentFingerprint: () => Promise<string>,
  say: (line: string) => void,
): Promise<void> {
  if (environment['LABWIRE_BUILD'] === 'as-it-is' && builtFrom() !== null) return
  if (isFresh()) return
  await holdingLock(async () => {
    if (isFresh()) return
    say('Building the site. This takes a minute or two, and only happens when the code has changed.')
    const content = await contentFingerprint()
    const fingerprint = sourceFingerprint()
    rmSync(join(buildFolder, 'cache', 'fetch-cache'), { recursive: true, force: true })
    await runNextBuild(environment)
    writeFileSync(stamp, JSON.stringify({ sources: fingerprint, content }))
  })
}

function isFresh(): boolean {
  return builtFrom()?.sources === sourceFingerprint()
}

/** Hash over names and bytes of everything a build is made from, and over what is built into browser code. */
function sourceFingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root }).filter((file) => statSync(join(root, file)).isFile())
  for (const file of files.toSorted()) {
    if (/\.test\.tsx?$|\.test-d\.ts$/.test(file)) continue
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  for (const [name, value] of Object.entries(process.env).toSorted(([a], [b]) => a.localeCompare(b))) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${value ?? ''}\0`)
  }
  return hash.digest('hex')
}

async function holdingLock(work: () => Promise<void>): Promise<void> {
  while (!takeLock()) await pause(500)
  try {
    await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lock)
  } catch {
    if (!isHeld()) rmSync(lock, { recursive: true, force: true })
    return false
  }
  writeFileSync(lockHolder, String(process.pid))
  return true
}

/** A start that was ended while it built leaves its lock behind; the next one takes it over. */
function isHeld(): boolean {
  const holder = existsSync(lockHolder) ? Number(readFileSync(lockHolder, 'utf8')) : 0
  // Between making the folder and naming its holder there is a moment without a name.
  if (holder <= 0) return existsSync(lock) && Date.now() - statSync(lock).mtimeMs < 5_000
  try {
    process.kill(holder, 0)
    return true
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

function runNextBuild(environment: NodeJS.ProcessEnv): Promise<void> {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const keep = (text: string) => {
    printed = (printed + text).slice(-20_000)
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new BuildError(`The site could not be built.\n${printed.trim()}`))
    })
  })
}
