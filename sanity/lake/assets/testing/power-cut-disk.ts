import { dirname } from 'node:path'
import type { Disk } from '../disk.ts'

/** Files by path, as they are found when the power is back; a folder is an entry that ends in `/`. */
export type Found = ReadonlyMap<string, string>

type Step = (names: Map<string, Inode>) => void

/** The bytes of a file, apart from the names that it has. */
interface Inode {
  readonly bytes: string
  synced: boolean
}

interface NameChange {
  readonly folder: string
  readonly apply: Step
}

/**
 * A disk that may lose its power. Until they are synced, the bytes of a file may be missing or cut in half, and any of
 * the changes of names may be lost, alone or together, in whatever order they were made: that is all that POSIX says.
 */
export function powerCutDisk(present: readonly string[]) {
  const now = new Map<string, Inode>(present.map((folder) => [`${folder}/`, { bytes: '', synced: true }]))
  let safe = new Map(now)
  let waiting: NameChange[] = []
  const change = (path: string, apply: Step) => {
    apply(now)
    waiting.push({ folder: dirname(path), apply })
  }
  const disk: Disk = {
    exists: (path) => now.has(path) || now.has(`${path}/`),
    makeFolder(path) {
      const folder = { bytes: '', synced: true }
      change(path, (names) => names.set(`${path}/`, folder))
    },
    async write(path, bytes) {
      const inode = { bytes: Buffer.from(bytes).toString('latin1'), synced: false }
      change(path, (names) => names.set(path, inode))
    },
    async syncFile(path) {
      const inode = now.get(path)
      if (inode) inode.synced = true
    },
    syncFolder(path) {
      for (const { folder, apply } of waiting) if (folder === path) apply(safe)
      waiting = waiting.filter(({ folder }) => folder !== path)
    },
    rename(from, to) {
      change(to, (names) => {
        const inode = names.get(from)
        if (!inode) return
        names.delete(from)
        names.set(to, inode)
      })
    },
    remove: (path) => change(path, (names) => names.delete(path)),
  }
  return { disk, outcomes: () => outcomes(new Map(safe), waiting) }
}

/** Everything that may be found if the power went at this moment. */
function outcomes(safe: ReadonlyMap<string, Inode>, waiting: readonly NameChange[]): Found[] {
  const found: Found[] = []
  for (let chosen = 0; chosen < 2 ** waiting.length; chosen += 1) {
    const names = new Map(safe)
    waiting.forEach(({ apply }, bit) => {
      if (chosen & (2 ** bit)) apply(names)
    })
    for (const part of [0, 0.5, 1]) found.push(new Map([...names].flatMap((entry) => asFound(entry, names, part))))
  }
  return found
}

/** What is in a folder that is lost is lost with it. */
function asFound([path, { bytes, synced }]: [string, Inode], names: Map<string, Inode>, part: number) {
  if (!names.has(`${dirname(path)}/`) && dirname(path) !== '/') return []
  return [[path, synced ? bytes : bytes.slice(0, bytes.length * part)] as const]
}
