import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { openAssetFiles } from './asset-files.ts'
import type { Disk } from './disk.ts'
import { type Found, powerCutDisk } from './testing/power-cut-disk.ts'

const contents = ['first picture', 'second picture', 'first picture']
const sha1Of = (text: string) => createHash('sha1').update(text, 'latin1').digest('hex')

/** Names that are not of what they hold. */
function torn(found: Found): string[] {
  return [...found]
    .filter(([path]) => /^[0-9a-f]{40}$/.test(basename(path)))
    .filter(([path, bytes]) => basename(path) !== sha1Of(bytes))
    .map(([path]) => path)
}

interface Loss {
  torn: number
  lost: number
  /** Deleted, and there again. */
  returned: number
}

/**
 * Uploads and deletes on a disk made by `spoil` from one that may lose its power, and looks at every state that a cut
 * after any of the steps could leave.
 */
async function everyCut(spoil: (disk: Disk) => Disk = (disk) => disk): Promise<Loss> {
  const power = powerCutDisk(['/data'])
  const loss: Loss = { torn: 0, lost: 0, returned: 0 }
  const acknowledged = new Set<string>()
  const look = () => {
    for (const found of power.outcomes()) {
      loss.torn += torn(found).length
      for (const sha1 of acknowledged) if (!found.has(`/data/assets/${sha1}`)) loss.lost += 1
    }
  }
  const files = openAssetFiles('/data/assets', watched(spoil(power.disk), look))
  for (const text of contents) {
    const staged = await files.stage(Buffer.from(text, 'latin1'))
    files.keep(staged)
    acknowledged.add(staged.sha1)
    look()
  }
  const [gone = ''] = acknowledged
  acknowledged.delete(gone)
  files.remove(gone)
  look()
  for (const found of power.outcomes()) if (found.has(`/data/assets/${gone}`)) loss.returned += 1
  return loss
}

/** The same disk, looked at after each step. */
function watched(disk: Disk, look: () => void): Disk {
  const after = <T>(result: T): T => {
    look()
    return result
  }
  return {
    exists: (path) => disk.exists(path),
    makeFolder: (path) => after(disk.makeFolder(path)),
    write: async (path, bytes) => after(await disk.write(path, bytes)),
    syncFile: async (path) => after(await disk.syncFile(path)),
    syncFolder: (path) => after(disk.syncFolder(path)),
    rename: (from, to) => after(disk.rename(from, to)),
    remove: (path) => after(disk.remove(path)),
  }
}

test('whenever the power goes, an acknowledged asset is there and none is torn', async () => {
  expect(await everyCut()).toEqual({ torn: 0, lost: 0, returned: 0 })
})

test('the same look finds a file that was not synced before it was renamed', async () => {
  const loss = await everyCut((disk) => ({ ...disk, syncFile: async () => undefined }))
  expect(loss.torn).toBeGreaterThan(0)
})

test('the same look finds a name that was not synced before it was acknowledged', async () => {
  const assets = '/data/assets'
  const spoiled = (folder: string) => (disk: Disk) => ({
    ...disk,
    syncFolder: (path: string) => (path === folder && disk.exists(assets) ? undefined : disk.syncFolder(path)),
  })
  for (const folder of ['/data', assets]) {
    const { lost } = await everyCut(spoiled(folder))
    expect(lost).toBeGreaterThan(0)
  }
})
