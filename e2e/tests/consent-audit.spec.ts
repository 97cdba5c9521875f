import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startCheatingSite } from '../vendors/cheating-site.ts'
import { expect, test } from '../vendors/test.ts'

const program = join(import.meta.dirname, '..', '..', 'scripts', 'consent-audit.ts')

/** Runs the audit as its user does; gives what it prints and its exit code. */
async function audit(...args: string[]): Promise<{ readonly code: unknown; readonly printed: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args])
    return { code: 0, printed: stdout }
  } catch (fault) {
    const { code, stdout, stderr } = Object(fault)
    return { code, printed: `${stdout}${stderr}` }
  }
}

test('the audit finds this site clean in every phase, with every service in use', async ({
  site,
  vendors,
  useServices,
}) => {
  await useServices()
  const { code, printed } = await audit(site.origin, '--pages', '2')
  expect(printed).toContain('Clean in every phase.')
  expect(code).toBe(0)
  // It did accept: the services were asked for then, and in no other phase.
  const lines = printed.split('\n').filter((line) => line.includes(new URL(vendors.origin).host))
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(line).toMatch(/^after accept/)
})

test('the audit catches a site that cheats, in every phase', async ({ vendors }) => {
  const cheat = await startCheatingSite(vendors.origin)
  const { code, printed } = await audit(cheat.origin, '--pages', '1')
  await cheat.close()
  expect(code).toBe(1)
  for (const phase of ['before a choice', 'after reject', 'after withdrawal']) {
    expect(printed).toMatch(new RegExp(`^${phase} +request +GET .*/pixel .*FAULT: another host without consent`, 'm'))
    expect(printed).toMatch(new RegExp(`^${phase} +cookie +_ga .*FAULT: a tracker’s`, 'm'))
    expect(printed).toMatch(new RegExp(`^${phase} +database +visitors .*FAULT: not declared`, 'm'))
    expect(printed).toMatch(new RegExp(`^${phase} +file +visitor .*FAULT: not declared`, 'm'))
    expect(printed).toMatch(new RegExp(`^${phase} +service worker +registration .*FAULT: not declared`, 'm'))
    expect(printed).toMatch(new RegExp(`^${phase} +tracker +POST .*/matomo.php .*FAULT: a tracker’s`, 'm'))
    expect(printed).toMatch(new RegExp(`^${phase} +connection +hint to connect +ahead.example .*FAULT`, 'm'))
    expect(printed).toMatch(new RegExp(`^${phase} .*late\\.localhost.*FAULT`, 'm'))
    expect(printed).toMatch(new RegExp(`^${phase} +connection +hint to connect +stats.example .*FAULT`, 'm'))
  }
  // What is sent at the press itself belongs to the phase that begins with it.
  expect(printed).not.toMatch(/^before a choice .*\/parting/m)
  for (const phase of ['after reject', 'after withdrawal']) {
    expect(printed).toMatch(new RegExp(`^${phase} +request +GET .*/parting .*FAULT`, 'm'))
  }
  expect(printed).toMatch(/^after withdrawal +local storage +ph_key_posthog .*FAULT: a tracker’s, not erased/m)
})

test('the audit says in one line what it needs, and which site could not be read', async () => {
  expect(await audit('not an address')).toMatchObject({ code: 2, printed: expect.stringContaining('consent:audit') })
  expect(await audit('http://localhost:1/')).toMatchObject({
    code: 2,
    printed: expect.stringMatching(/^The site could not be read: /),
  })
})
