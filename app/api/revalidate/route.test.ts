import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { expect, onTestFinished, test, vi } from 'vitest'
import { letSiteAsk } from '#sanity/redirects/just-moved.ts'
import { POST } from './route.ts'

const secret = 'a secret of the webhook'

test('a change is noted before anything expires: a signed one, and not its repetition', async () => {
  vi.stubEnv('SANITY_REVALIDATE_SECRET', secret)
  const changed = vi.fn<() => void>()
  letSiteAsk({ changed, movedTo: async () => null })
  onTestFinished(() => {
    vi.unstubAllEnvs()
    globalThis.labwireMovingPages = undefined
  })
  expect((await POST(told('', 'of somebody else'))).status).toBe(401)
  // Outside of Next there is nothing that could expire.
  await expect(POST(told('?again', await signed()))).rejects.toThrow('static generation store')
  expect(changed).not.toHaveBeenCalled()
  await expect(POST(told('', await signed()))).rejects.toThrow('static generation store')
  expect(changed).toHaveBeenCalledTimes(1)
})

const body = JSON.stringify({ all: true })

function told(query: string, signature: string): Request {
  const headers = { [SIGNATURE_HEADER_NAME]: signature }
  return new Request(`http://localhost:3000/api/revalidate${query}`, { method: 'POST', headers, body })
}

function signed(): Promise<string> {
  return encodeSignatureHeader(body, Date.now(), secret)
}
