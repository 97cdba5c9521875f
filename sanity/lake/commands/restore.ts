import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { verifyLake } from '../verify/verify-lake.ts'
import { unpackInto, type Wanted } from './archive.ts'
import { configFrom, readArguments, UsageError } from './options.ts'
import { startProgress } from './progress.ts'

const backedUp: Wanted = { names: /^(lake\.sqlite|secrets\.json|assets\/[0-9a-f]{40})$/, needed: 'lake.sqlite' }

/**
 * `restore <file.tar.gz>`: puts a backup into a data folder that holds no lake. It is unpacked beside the folder and
 * checked in every respect first, so that the folder is whole or not there at all.
 */
export async function restore(words: string[]): Promise<void> {
  const { values, positionals } = readArguments(words, {})
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new UsageError('restore <file.tar.gz> --data <folder>')
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}`)
  const { dataFolder } = configFrom(values)
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) {
    throw new UsageError(`${dataFolder} is not empty. Move it away first, or name a new folder with --data.`)
  }
  mkdirSync(dirname(dataFolder), { recursive: true })
  const unpacked = await mkdtemp(`${dataFolder}.restore-`)
  try {
    await unpackInto(file, unpacked, backedUp)
    const progress = startProgress('Checked', null)
    const { faults, documents, assets } = await verifyLake(unpacked, () => progress.step())
    progress.done()
    if (faults.length > 0) throw new UsageError(`The backup is damaged:\n${faults.join('\n')}`)
    for (const suffix of ['-wal', '-shm']) rmSync(join(unpacked, `lake.sqlite${suffix}`), { force: true })
    if (existsSync(dataFolder)) rmSync(dataFolder, { recursive: true })
    renameSync(unpacked, dataFolder)
    console.log(`Restored ${documents} documents and ${assets} assets to ${dataFolder}`)
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
}
