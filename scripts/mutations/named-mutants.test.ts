import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { namedMutants } from './named-mutants.ts'

const root = join(import.meta.dirname, '..', '..')
const fates = z.array(z.object({ mutant: z.string(), noticed: z.boolean(), tests: z.number() }))
const found = new Map<string, z.output<typeof fates>>()

/** One run of vitest tests all mutants; it ends with a failure because they are noticed. */
async function fatesOfMutants(): Promise<z.output<typeof fates>> {
  const config = join(import.meta.dirname, 'named.vitest.config.ts')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const run = promisify(execFile)(process.execPath, [vitest, 'run', '--config', config], { cwd: root })
  const stdout = await run.then(
    (ended) => ended.stdout,
    (ended: unknown) => String(Object(ended).stdout),
  )
  return fates.parse(JSON.parse(stdout.slice(stdout.indexOf('[{'))))
}

beforeAll(async () => {
  for (const fate of await fatesOfMutants()) found.set(fate.mutant, [...(found.get(fate.mutant) ?? []), fate])
}, 600_000)

test('without a fault every one of these tests passes', () => {
  const unchanged = found.get('unchanged') ?? []
  expect(unchanged.length).toBe(new Set(namedMutants.map((mutant) => mutant.test)).size)
  for (const fate of unchanged) expect(fate).toMatchObject({ noticed: false, tests: expect.any(Number) })
})

test.each(namedMutants.map((mutant, index) => [mutant.fault, mutant, index] as const))(
  'a site that %s does not pass its tests',
  (_fault, { file, code }, index) => {
    expect(readFileSync(join(root, file), 'utf8').split(code)).toHaveLength(2)
    const [fate] = found.get(String(index)) ?? []
    // Tests that could not even be read would fail as well, and prove nothing.
    expect(fate?.tests).toBeGreaterThan(0)
    expect(fate?.noticed).toBe(true)
  },
)
