import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { verifyLake } from '../verify/verify-lake.ts'
import { counter, publisher, transfer } from './crash/documents.ts'
import { faultsOf, integrityOf, runningAt, temporaryFolder } from './crash/inspection.ts'
import { uploader } from './crash/uploads.ts'
import { workUntilGone } from './crash/work.ts'
import { kill, runLake, startLakeProcess } from './lake-process.ts'

const rounds = Number(process.env['LAKE_CRASH_ROUNDS'] ?? 20)
/** A folder is used for so many rounds: every round looks at everything that was ever written to it. */
const roundsAFolder = 25

/** Kills a lake `times` times under load by several clients, and looks at everything after each. */
async function killRepeatedly(times: number): Promise<void> {
  const folder = temporaryFolder()
  const works = [counter(), counter(), transfer(), publisher(), uploader()]
  const tokens = works.map(() => runLake('token', 'create', '--role', 'editor', '--data', folder).output)
  for (let round = 0; round <= times; round += 1) {
    const lake = await startLakeProcess(folder)
    onTestFinished(() => kill(lake))
    const clients = tokens.map((token) => runningAt(lake.url, token))
    const [first = runningAt(lake.url, '')] = clients
    expect(await faultsOf(works, first, folder), `after kill ${round}`).toEqual([])
    const working = works.map((work, i) => workUntilGone(work, clients[i] ?? first))
    // However slow the machine, every kind of work has something on record that a kill could lose.
    if (round === 0) while (works.some((work) => work.acknowledged() === 0)) await wait(20)
    if (round < times) await wait(20 + Math.random() * 180)
    await kill(lake)
    await Promise.all(working)
    expect(integrityOf(folder)).toBe('ok')
  }
  for (const work of works) expect(work.acknowledged(), work.name).toBeGreaterThan(0)
  expect((await verifyLake(folder)).faults).toEqual([])
}

test(
  `nothing acknowledged is lost and nothing is torn when the lake is killed, ${rounds} times over`,
  { timeout: rounds * 20_000 + 60_000 },
  async () => {
    for (let left = rounds; left > 0; left -= roundsAFolder) await killRepeatedly(Math.min(left, roundsAFolder))
  },
)
