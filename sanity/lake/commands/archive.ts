import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack, type Pack } from 'tar-stream'
import { faultMessage } from '#lib/text/fault-message.ts'
import { UsageError } from './options.ts'

/** A file of an archive: its path inside, its length in bytes, and its content. */
export interface ArchiveEntry {
  readonly name: string
  readonly size: number
  readonly read: () => Readable | Iterable<string | Uint8Array>
}

/** Writes a gzipped tar. Entries are read one after the other, so an archive larger than memory is no matter. */
export async function writeArchive(target: string, entries: AsyncIterable<ArchiveEntry>): Promise<void> {
  const archive = pack()
  const written = pipeline(archive, createGzip(), createWriteStream(target, { mode: 0o600 }))
  // A file that cannot be written ends the archive while an entry is on its way: what comes first is what to tell.
  const failed = written.then(
    () => null,
    (error: unknown) => error,
  )
  try {
    for await (const entry of entries) await addEntry(archive, entry)
    archive.finalize()
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)))
    const first = await failed
    await rm(target, { force: true })
    throw first
  }
  await written
}

async function addEntry(archive: Pack, { name, size, read }: ArchiveEntry): Promise<void> {
  const content = read()
  await pipeline(content instanceof Readable ? content : Readable.from(content), archive.entry({ name, size }))
}

export function isArchive(path: string): boolean {
  return path.endsWith('.tar.gz') || path.endsWith('.tgz')
}

/** What is taken out of an archive. Anything else in it (links, other paths) is left where it is. */
export interface Wanted {
  /** Its first group is the path under the folder that is unpacked into. */
  readonly names: RegExp
  /** Name without which the archive is not what it should be. */
  readonly needed: string
}

/** An export of `sanity dataset export` or our own. */
const exported: Wanted = {
  names: /^(?:[^/]+\/)?(data\.ndjson|assets\.json|(?:images|files)\/[^/\\\0]+)$/,
  needed: 'data.ndjson',
}

/**
 * Unpacks an export into a folder of its own, which goes when the caller is done with it.
 *
 * @throws UsageError when the file is no gzipped tar, or holds no data.ndjson
 */
export async function unpackArchive(path: string): Promise<{ folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'lake-import-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await unpackInto(path, folder, exported)
    return { folder, [Symbol.asyncDispose]: remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** @throws UsageError when the file is no gzipped tar, or what is needed is not in it */
export async function unpackInto(path: string, folder: string, { names, needed }: Wanted): Promise<void> {
  const found = new Set<string>()
  const reader = extract()
  const unpack = async () => {
    for await (const entry of reader) {
      const [, name] = entry.header.type === 'file' ? (names.exec(entry.header.name) ?? []) : []
      if (name === undefined) {
        entry.resume()
        continue
      }
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await pipeline(entry, createWriteStream(join(folder, name), { mode: 0o600 }))
      found.add(name)
    }
  }
  try {
    await Promise.all([pipeline(createReadStream(path), createGunzip(), reader), unpack()])
  } catch (error) {
    const reason = faultMessage(error)
    throw new UsageError(`${path} cannot be read as a .tar.gz: ${reason}`)
  }
  if (!found.has(needed)) throw new UsageError(`${path} is not what it should be: there is no ${needed} in it`)
}
