import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { baselineHeaders } from '../../lib/http/baseline-headers.ts'

test('a script of the build has the headers of every other answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'labwire-static-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'static', 'chunks'), { recursive: true })
  writeFileSync(join(folder, 'static', 'chunks', 'a-1b.js'), 'void 0')
  // Where the build is, is read when the module is.
  vi.stubEnv('LABWIRE_DIST_DIR', relative(join(import.meta.dirname, '..', '..'), folder))
  onTestFinished(() => void vi.unstubAllEnvs())
  const { answerStatic } = await import('./answer-static.ts')
  const server = createServer((request, response) => {
    if (!answerStatic(request, response)) response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const script = await fetch(`${origin}/_next/static/chunks/a-1b.js`, { headers: { connection: 'close' } })
  expect(await script.text()).toBe('void 0')
  for (const [name, value] of Object.entries(baselineHeaders)) expect(script.headers.get(name), name).toBe(value)
  expect(script.headers.get('content-security-policy')).toContain("default-src 'none'")
  const above = await fetch(`${origin}/_next/static/chunks/..%2fa.js`, { headers: { connection: 'close' } })
  expect(above.status).toBe(404)
})
