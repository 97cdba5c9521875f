import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { ReadyPost } from './ready-post.ts'

const never = new AbortController().signal

async function addressOf(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`
}

test('what is posted over a connection that was given up is posted again over another', async () => {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      bodies.push(`${String(request.headers['x-sign'])} ${body}`)
      response.writeHead(204).end()
    })
  })
  server.once('connection', (socket) => socket.once('readable', () => socket.destroy()))
  const line = new ReadyPost(await addressOf(server))
  line.prepare()
  await once(server, 'connection')
  expect(await line.post({ 'x-sign': 'ours' }, 'changed', never)).toBe(204)
  expect(bodies).toEqual(['ours changed'])
})

test('a post that is broken off says why, and one to nobody fails', async () => {
  const server = createServer(() => {})
  const line = new ReadyPost(await addressOf(server))
  const ending = new AbortController()
  const posted = line.post({}, 'changed', ending.signal)
  await once(server, 'request')
  ending.abort(new Error('The lake stops.'))
  await expect(posted).rejects.toThrow('The lake stops.')
  await expect(line.post({}, 'changed', ending.signal)).rejects.toThrow('The lake stops.')
  await expect(new ReadyPost('http://127.0.0.1:1/hook').post({}, 'changed', never)).rejects.toThrow('ECONNREFUSED')
})
