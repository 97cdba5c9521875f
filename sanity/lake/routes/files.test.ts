import { expect, test } from 'vitest'
import { runningLake } from '../streams/testing/running-lake.ts'

async function lakeWithFile(content: string | Buffer, filename: string) {
  const running = await runningLake()
  const asset = await running.client('editor').assets.upload('file', Buffer.from(content), { filename })
  const get = (query = '', init?: RequestInit) => fetch(`${running.url}/${asset.path}${query}`, init)
  return { asset, get }
}

test('a file can be read whole, in part and again', async () => {
  const { get, asset } = await lakeWithFile('0123456789', 'digits.txt')
  const whole = await get()
  expect(await whole.text()).toBe('0123456789')
  expect(whole.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(whole.headers.get('accept-ranges')).toBe('bytes')
  const part = await get('', { headers: { range: 'bytes=2-4' } })
  expect([part.status, await part.text()]).toEqual([206, '234'])
  expect((await get('', { headers: { 'if-none-match': `"${asset.sha1hash}"` } })).status).toBe(304)
  expect((await get('', { headers: { range: 'bytes=99-' } })).status).toBe(416)
})

test('a page, a script and a drawing are handed out as downloads that cannot run here', async () => {
  for (const [content, filename] of [
    ['<script>alert(1)</script>', 'evil.html'],
    ['alert(1)', 'evil.js'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'evil.svg'],
  ] as const) {
    const { get } = await lakeWithFile(content, filename)
    const { headers } = await get()
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).not.toMatch(/html|javascript/)
  }
})

test('a paper opens in the browser, or downloads under its own name with dl', async () => {
  const { get } = await lakeWithFile('%PDF-1.7 …', 'Our paper.pdf')
  expect((await get()).headers.get('content-disposition')).toBeNull()
  expect((await get()).headers.get('content-type')).toBe('application/pdf')
  expect((await get('?dl')).headers.get('content-disposition')).toContain('filename="Our paper.pdf"')
  expect((await get('?dl=other.pdf')).headers.get('content-disposition')).toContain('filename="other.pdf"')
})
