import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { POST } from './route.ts'

test('a record that cannot be kept does not stand between a visitor and their choice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'labwire-proofs-'))
  process.env['LABWIRE_CONSENT_RECORD'] = join(folder, 'missing', 'consent.sqlite')
  try {
    const request = new Request('http://localhost/api/consent', {
      method: 'POST',
      body: JSON.stringify({ version: 1, asked: ['media'], granted: [] }),
      headers: { 'content-type': 'application/json', origin: 'http://localhost', host: 'localhost' },
    })
    const response = await POST(request)
    expect(response.status).toBe(204)
    expect(response.headers.get('set-cookie')).toContain('media:0')
    expect(existsSync(join(folder, 'missing'))).toBe(false)
  } finally {
    delete process.env['LABWIRE_CONSENT_RECORD']
    rmSync(folder, { recursive: true })
  }
})
