import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Lake, LakeConfig } from '../lake.ts'
import { systemIdentity } from '../auth/system-identity.ts'
import { openLake } from '../open-lake.ts'

/** The lake's own hand, for setting up what a test starts from. */
export const system = systemIdentity

/** What a lake of the tests is set up with, apart from its folder. */
export const plainConfig = {
  projectId: 'labwire',
  datasets: ['production'],
  publicOrigins: ['http://localhost:3000'],
  basePath: '/lake',
  webhook: null,
} as const

/** A lake in a folder of its own, which goes with the test. */
export function temporaryLake(config: Partial<LakeConfig> = {}): Lake {
  const { lake, remove } = openTemporaryLake(config)
  onTestFinished(remove)
  return lake
}

/** A lake in a folder of its own, which goes with `remove`. */
export function openTemporaryLake(config: Partial<LakeConfig> = {}): { lake: Lake; remove: () => void } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lake-'))
  const lake = openLake({ dataFolder, ...plainConfig, ...config })
  const remove = () => {
    lake.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { lake, remove }
}
