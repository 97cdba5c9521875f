import { createReadStream, existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { writeArchive, type ArchiveEntry } from './archive.ts'
import { assertPlaceFor, lakeFolder, readArguments, UsageError } from './options.ts'
import { startProgress } from './progress.ts'

/**
 * `backup [file.tar.gz]`: everything that must not be lost, of a running lake as well, in one file: the database as of
 * one instant, the bytes of the assets that it names, and the folder's secrets.
 */
export async function backup(words: string[]): Promise<void> {
  const { values, positionals } = readArguments(words, {})
  const [target = defaultName(), ...others] = positionals
  if (others.length > 0) throw new UsageError('backup [file.tar.gz]')
  if (existsSync(target)) throw new UsageError(`${target} is there already; give the backup another name`)
  assertPlaceFor(target)
  const dataFolder = lakeFolder(values)
  const frozen = await mkdtemp(join(dataFolder, '.backup-'))
  try {
    freeze(dataFolder, frozen)
    await writeArchive(target, entriesOf(frozen))
  } finally {
    rmSync(frozen, { recursive: true, force: true })
  }
  console.log(
    `Wrote ${target} (${Math.ceil(statSync(target).size / 1_000)} kB). "lake restore" puts it into a new folder.`,
  )
}

function defaultName(): string {
  return `lake-backup-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.tar.gz`
}

/**
 * Holds on to the folder as it is: further names for the asset files, which outlive their deletion, then a copy of the
 * database, then names for what was uploaded in between. Nothing is copied twice, and the lake is not held up.
 */
function freeze(dataFolder: string, frozen: string): void {
  linkAssets(dataFolder, frozen)
  const database = new DatabaseSync(join(dataFolder, 'lake.sqlite'), { timeout: 5_000 })
  try {
    database.prepare('VACUUM INTO ?').run(join(frozen, 'lake.sqlite'))
  } finally {
    database.close()
  }
  linkAssets(dataFolder, frozen)
  const secrets = join(dataFolder, 'secrets.json')
  if (existsSync(secrets)) linkSync(secrets, join(frozen, 'secrets.json'))
}

function linkAssets(dataFolder: string, frozen: string): void {
  const [from, to] = [join(dataFolder, 'assets'), join(frozen, 'assets')]
  mkdirSync(to, { recursive: true })
  const names = existsSync(from) ? readdirSync(from).filter((name) => /^[0-9a-f]{40}$/.test(name)) : []
  for (const name of names) if (!existsSync(join(to, name))) linkIfThere(join(from, name), join(to, name))
}

/** An asset that is deleted at this very moment is not in the copy of the database either. */
function linkIfThere(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (existsSync(from)) throw error
  }
}

async function* entriesOf(frozen: string): AsyncGenerator<ArchiveEntry> {
  const assets = readdirSync(join(frozen, 'assets')).map((name) => join('assets', name))
  const names = ['lake.sqlite', ...(existsSync(join(frozen, 'secrets.json')) ? ['secrets.json'] : []), ...assets]
  const paths = names.map((name) => ({ name, path: join(frozen, name), size: statSync(join(frozen, name)).size }))
  const progress = startProgress('Kilobytes', Math.ceil(paths.reduce((sum, { size }) => sum + size, 0) / 1_000))
  for (const { name, path, size } of paths) {
    const told = (bytes: string | Buffer) => progress.step(bytes.length / 1_000)
    yield { name, size, read: () => createReadStream(path).on('data', told) }
  }
  progress.done()
}
