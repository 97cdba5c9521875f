import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** Rendered images on disk, bounded in size; the least recently used go first. */
export interface ImageCache {
  /**
   * The image under `key` (a file name), or what `render` makes of it. However many callers ask for one key at a time,
   * it is rendered once.
   */
  get(key: string, render: () => Promise<Buffer>): Promise<Buffer>
  has(key: string): Promise<boolean>
}

interface Entry {
  readonly size: number
  /** When its use was last noted on disk, in epoch milliseconds. */
  readonly noted: number
}

const hour = 3_600_000

/** `folder` is made when the first image comes; what an earlier process left there is kept and counted. */
export function openImageCache(folder: string, maxBytes: number): ImageCache {
  const pending = new Map<string, Promise<Buffer>>()
  let shelf: Promise<Shelf> | null = null
  return {
    async has(key) {
      shelf ??= openShelf(folder, maxBytes)
      return (await shelf).has(key)
    },
    get(key, render) {
      const running = pending.get(key)
      if (running) return running
      shelf ??= openShelf(folder, maxBytes)
      const answer = find(shelf, key, render).finally(() => pending.delete(key))
      pending.set(key, answer)
      return answer
    },
  }
}

async function find(opening: Promise<Shelf>, key: string, render: () => Promise<Buffer>): Promise<Buffer> {
  const shelf = await opening
  const kept = await shelf.take(key)
  if (kept) return kept
  const rendered = await render()
  // A full disk must not keep an image from a reader: it is then rendered again next time.
  await shelf.put(key, rendered).catch(() => undefined)
  return rendered
}

interface Shelf {
  has(key: string): boolean
  take(key: string): Promise<Buffer | null>
  put(key: string, bytes: Buffer): Promise<void>
}

/** Map order is the order of use, oldest first. */
async function openShelf(folder: string, maxBytes: number): Promise<Shelf> {
  await mkdir(folder, { recursive: true })
  const entries = await listEntries(folder)
  let total = [...entries.values()].reduce((sum, { size }) => sum + size, 0)

  const forget = (key: string) => {
    total -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }
  return {
    has: (key) => entries.has(key),
    async take(key) {
      const entry = entries.get(key)
      if (!entry) return null
      const bytes = await readFile(join(folder, key)).catch(() => null)
      if (!bytes || !entries.has(key)) {
        if (!bytes) forget(key)
        return bytes
      }
      entries.delete(key)
      entries.set(key, await noteUse(folder, key, entry))
      return bytes
    },
    async put(key, bytes) {
      await writeWhole(folder, key, bytes)
      forget(key)
      entries.set(key, { size: bytes.byteLength, noted: Date.now() })
      total += bytes.byteLength
      for (const oldest of entries.keys()) {
        if (total <= maxBytes || oldest === key) break
        forget(oldest)
        await rm(join(folder, oldest), { force: true })
      }
    },
  }
}

async function listEntries(folder: string): Promise<Map<string, Entry>> {
  const found: [string, Entry][] = []
  for (const name of await readdir(folder)) {
    if (name.startsWith('.')) {
      await rm(join(folder, name), { force: true })
      continue
    }
    const { size, mtimeMs } = await stat(join(folder, name))
    found.push([name, { size, noted: mtimeMs }])
  }
  return new Map(found.toSorted(([, left], [, right]) => left.noted - right.noted))
}

/** The file's time carries the order of use over a restart; once an hour is exact enough. */
async function noteUse(folder: string, key: string, entry: Entry): Promise<Entry> {
  const now = Date.now()
  if (now - entry.noted < hour) return entry
  await utimes(join(folder, key), now / 1000, now / 1000).catch(() => undefined)
  return { ...entry, noted: now }
}

async function writeWhole(folder: string, key: string, bytes: Buffer): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, join(folder, key))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
