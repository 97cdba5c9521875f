import { expect, test } from 'vitest'
import { requestBytes } from './request-bytes.ts'

function body(length: number, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/', { method: 'POST', body: new Uint8Array(length), headers })
}

test('reading stops at the limit, whatever was announced', async () => {
  expect(await requestBytes(body(10), 10, 'The upload')).toHaveLength(10)
  const refused = { status: 413, body: { message: 'The upload is larger than 10 bytes' } }
  await expect(requestBytes(body(11), 10, 'The upload')).rejects.toMatchObject(refused)
  await expect(requestBytes(body(1, { 'content-length': '11' }), 10, 'The upload')).rejects.toMatchObject(refused)
})

test('a body that breaks off is the fault of its sender', async () => {
  const parts = [new Uint8Array(3), new Uint8Array(4)]
  const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const part = parts.shift()
      if (part) controller.enqueue(part)
      else controller.error(new Error('aborted'))
    },
  })
  const request = { headers: new Headers(), body: broken }
  await expect(requestBytes(request, 10, 'The upload')).rejects.toMatchObject({
    status: 400,
    body: { message: 'The upload did not come in whole: the connection ended after 7 bytes' },
  })
})
