import { once } from 'node:events'
import { createServer, IncomingMessage, ServerResponse } from 'node:http'
import { connect, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { LakeError } from './errors.ts'
import { LargeAnswers } from './large-answers.ts'

test('answers that nobody reads take so much memory, and no more; small ones are always given', async () => {
  const large = new LargeAnswers(50_000_000)
  const server = createServer((request, response) => {
    const size = Number(request.url?.slice(1))
    try {
      large.note(size, { outgoing: response })
      response.end(Buffer.alloc(size))
    } catch (error) {
      response.writeHead(error instanceof LakeError ? error.status : 500).end()
    }
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  /** Asks, hears the first bytes, and reads no further. */
  const stall = async (size: number) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET /${size} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`)
    const [first] = await once(socket, 'data')
    socket.pause()
    return { socket, status: String(first).slice(9, 12) }
  }
  const statusOf = async (size: number) => (await fetch(`http://127.0.0.1:${port}/${size}`)).status

  const stalled = [await stall(20_000_000), await stall(20_000_000)]
  expect(stalled.map(({ status }) => status)).toEqual(['200', '200'])
  expect((await stall(20_000_000)).status).toBe('503')
  expect(await statusOf(1_000)).toBe(200)
  stalled[0]?.socket.destroy()
  await expect.poll(() => statusOf(20_000_000)).toBe(200)
})

const response = () => new ServerResponse(new IncomingMessage(new Socket()))

test('an answer whose reader left while it was made takes no room', () => {
  const large = new LargeAnswers(5_000_000)
  for (let n = 0; n < 3; n += 1) {
    const left = response()
    left.destroy()
    large.note(4_000_000, left)
  }
  large.note(4_000_000, response())
  expect(() => large.note(4_000_000, response())).toThrow(LakeError)
})
