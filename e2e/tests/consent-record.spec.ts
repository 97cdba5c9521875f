import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withOwnSite } from '../fixtures/own-site.ts'
import { consentControls } from '../pages/consent-controls.ts'
import { expect, test } from '../vendors/test.ts'

const program = join(import.meta.dirname, '..', '..', 'scripts', 'consent-record.ts')

/** What the operator's command prints about a record. */
function printed(section: 'proofs' | 'texts' | 'counts', file: string): Record<string, unknown>[] {
  const node = ['--disable-warning=ExperimentalWarning', program, section, '--file', file]
  const lines = execFileSync(process.execPath, node, { encoding: 'utf8' }).trim().split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}

test('check 23 (GDPR Art. 7(1) and 5(1)(c)): the record of consent holds id, time, version, hash of the words and choices, and nothing more', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'labwire-record-'))
  const file = join(folder, 'consent.sqlite')
  await withOwnSite({ LABWIRE_CONSENT_RECORD: file }, async ({ origin }) => {
    const consent = consentControls(page)
    await page.goto(origin)
    const words = await consent.banner.getByRole('paragraph').allTextContents()
    const rejected = page.waitForResponse('**/api/consent')
    await consent.reject.click()
    expect((await rejected).status()).toBe(204)
    await consent.settings.click()
    const accepted = page.waitForResponse('**/api/consent')
    await consent.acceptAll.click()
    await accepted
    await expect.poll(() => printed('proofs', file)).toHaveLength(2)
    const proofs = printed('proofs', file)
    for (const proof of proofs) {
      expect(Object.keys(proof).toSorted()).toEqual(['choices', 'id', 'textHash', 'time', 'version'])
      expect(proof['id']).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
      expect(Date.now() - Date.parse(String(proof['time']))).toBeLessThan(600_000)
    }
    expect(proofs.map(({ choices }) => choices)).toEqual([{ media: false }, { media: true }])
    expect(new Set(proofs.map(({ id }) => id)).size).toBe(2)
    const [shown] = printed('texts', file)
    expect(shown?.['textHash']).toBe(proofs[0]?.['textHash'])
    for (const paragraph of words) expect(shown?.['words']).toContain(paragraph)
    const day = String(proofs[0]?.['time']).slice(0, 10)
    expect(printed('counts', file)[0]).toEqual({ day, accepted: 1, rejected: 1, partly: 0 })
  })
  rmSync(folder, { recursive: true })
})
