import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { verifyLake } from '../verify/verify-lake.ts'
import { counter, publisher, transfer } from './crash/documents.ts'
import { faultsOf, integrityOf, runningAt, temporaryFolder } from './crash/inspection.ts'
import { uploader } from './crash/uploads.ts'
import type { Running, Work } from './crash/work.ts'
import { kill, runLake, startLakeProcess } from './lake-process.ts'

const rounds = Number(process.env['LAKE_FAULT_ROUNDS'] ?? 10)

/** @throws where there is no C compiler, or no Linux */
function faultyDisk(): string {
  const library = join(temporaryFolder(), 'faulty-disk.so')
  const source = join(import.meta.dirname, 'faults', 'faulty-disk.c')
  const { status, error, stderr } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`This suite needs Linux and a C compiler, such as gcc: ${error?.message ?? stderr}`)
  return library
}

/** Works on through refusals until the lake is gone; gives the statuses of all refusals. */
async function workThroughRefusals(work: Work, lake: Running): Promise<unknown[]> {
  const refusals: unknown[] = []
  for (;;) {
    try {
      await work.step(lake)
    } catch (error) {
      if (!(error instanceof Error) || !('statusCode' in error)) return refusals
      refusals.push(error.statusCode)
    }
  }
}

const untilMoreThan = async (works: readonly Work[], before: readonly number[]) => {
  while (works.some((work, i) => work.acknowledged() <= (before[i] ?? 0))) await wait(20)
}

test(
  `what a disk that fails now and then refuses is not there, and what it took is, ${rounds} times over`,
  { timeout: rounds * 60_000 },
  async () => {
    const folder = temporaryFolder()
    const library = faultyDisk()
    const disk = join(folder, 'faulty')
    const works = [counter(), counter(), transfer(), publisher(), uploader()]
    const tokens = works.map(() => runLake('token', 'create', '--role', 'editor', '--data', folder).output)
    const refused: unknown[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const lake = await startLakeProcess(folder, ['env', `LD_PRELOAD=${library}`, `FAULTY_DISK=${disk}`])
      onTestFinished(() => kill(lake))
      const clients = tokens.map((token) => runningAt(lake.url, token))
      const [first = runningAt(lake.url, '')] = clients
      expect(await faultsOf(works, first, folder), `after round ${round}`).toEqual([])
      const working = works.map((work, i) => workThroughRefusals(work, clients[i] ?? first))
      writeFileSync(disk, '12')
      await wait(1_000)
      rmSync(disk)
      // The same process goes on as soon as the disk is sound again, and dies in the middle of it.
      await untilMoreThan(
        works,
        works.map((work) => work.acknowledged()),
      )
      await kill(lake)
      refused.push(...(await Promise.all(working)).flat())
      expect(integrityOf(folder)).toBe('ok')
    }
    expect(refused.length).toBeGreaterThan(rounds)
    expect(new Set(refused).difference(new Set([503, 507]))).toEqual(new Set())
    expect((await verifyLake(folder)).faults).toEqual([])
  },
)
