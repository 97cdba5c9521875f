import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Disk, makeFolderSynced, nodeDisk } from './disk.ts'

/** Original bytes of assets: one file for each content, named by its SHA-1. */
export interface AssetFiles {
  pathOf(sha1: string): string
  /** Writes bytes beside their place and syncs them. Call `keep` with the result, or `discard`. */
  stage(bytes: Uint8Array): Promise<StagedFile>
  /**
   * Moves a staged file to its place and syncs the folder; afterwards a power cut cannot lose it. Synchronous, so
   * that no deletion can slip between this and the document that is written next.
   */
  keep(staged: StagedFile): void
  discard(staged: StagedFile): void
  remove(sha1: string): void
}

export interface StagedFile {
  readonly sha1: string
  readonly temporaryPath: string
}

const stagedPrefix = '.upload-'

/** Clears away what a crash left half uploaded. Only for the start, before anything is staged. */
export function clearStagedFiles(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (name.startsWith(stagedPrefix)) rmSync(join(folder, name))
  }
}

/** `folder` is made when the first file comes; the one that it stands in is there. */
export function openAssetFiles(folder: string, disk: Disk = nodeDisk): AssetFiles {
  const pathOf = (sha1: string) => join(folder, sha1)
  return {
    pathOf,
    async stage(bytes) {
      makeFolderSynced(disk, folder)
      const temporaryPath = join(folder, `${stagedPrefix}${randomUUID()}`)
      try {
        await disk.write(temporaryPath, bytes)
        await disk.syncFile(temporaryPath)
      } catch (error) {
        disk.remove(temporaryPath)
        throw error
      }
      return { sha1: createHash('sha1').update(bytes).digest('hex'), temporaryPath }
    },
    keep({ sha1, temporaryPath }) {
      disk.rename(temporaryPath, pathOf(sha1))
      disk.syncFolder(folder)
    },
    discard: ({ temporaryPath }) => disk.remove(temporaryPath),
    remove(sha1) {
      if (!disk.exists(pathOf(sha1))) return
      disk.remove(pathOf(sha1))
      disk.syncFolder(folder)
    },
  }
}
