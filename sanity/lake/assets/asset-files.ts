import { createHash, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'

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
  discard(staged: StagedFile): Promise<void>
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

/** `folder` is made when the first file comes. */
export function openAssetFiles(folder: string): AssetFiles {
  const pathOf = (sha1: string) => join(folder, sha1)
  return {
    pathOf,
    async stage(bytes) {
      await mkdir(folder, { recursive: true })
      const temporaryPath = join(folder, `${stagedPrefix}${randomUUID()}`)
      await writeSynced(temporaryPath, bytes)
      return { sha1: createHash('sha1').update(bytes).digest('hex'), temporaryPath }
    },
    keep({ sha1, temporaryPath }) {
      renameSync(temporaryPath, pathOf(sha1))
      syncFolder(folder)
    },
    async discard({ temporaryPath }) {
      await rm(temporaryPath, { force: true })
    },
    remove(sha1) {
      if (!existsSync(pathOf(sha1))) return
      rmSync(pathOf(sha1))
      syncFolder(folder)
    },
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
