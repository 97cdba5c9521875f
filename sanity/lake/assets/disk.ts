import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '../store/make-folder.ts'

/**
 * What asset files ask of a file system. Bytes and names reach the disk at different times and in any order until they
 * are synced, so each step is a call of its own; tests put a disk in its place that loses its power.
 */
export interface Disk {
  exists(path: string): boolean
  /** Makes a folder inside one that is there. */
  makeFolder(path: string): void
  /** Writes a new file. @throws when there is one of that name */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Afterwards the bytes of a file survive a power cut. */
  syncFile(path: string): Promise<void>
  /** Afterwards the names in a folder do. */
  syncFolder(path: string): void
  rename(from: string, to: string): void
  /** Nothing happens when there is no such file. */
  remove(path: string): void
}

export const nodeDisk: Disk = {
  exists: existsSync,
  makeFolder: (path) => mkdirSync(path),
  write: (path, bytes) => writeFile(path, bytes, { flag: 'wx' }),
  async syncFile(path) {
    const file = await open(path, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  },
  syncFolder,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
}

/** Makes a folder whose name survives a power cut, in one that is there. */
export function makeFolderSynced(disk: Disk, path: string): void {
  if (disk.exists(path)) return
  disk.makeFolder(path)
  disk.syncFolder(dirname(path))
}
