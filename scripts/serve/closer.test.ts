import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { closer } from './closer.ts'

test('a server that closes waits for no connection that has asked nothing, and for the answers under way', async () => {
  const answers: ServerResponse[] = []
  const server = createServer((_request, response) => void answers.push(response))
  const close = closer(server, 60_000)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const silent = connect(port, '127.0.0.1')
  onTestFinished(() => void silent.destroy())
  await once(server, 'connection')
  const asked = fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } })
  await once(server, 'request')
  const closed = close()
  answers[0]?.end('whole')
  expect(await (await asked).text()).toBe('whole')
  await closed
})
