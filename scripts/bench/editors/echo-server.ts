import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

interface Echo {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** A field, and beside it a frame that shows what is typed, as Studio and its preview stand side by side. */
const page = `<!doctype html><title>Echo</title>
<input aria-label="Title" oninput="fetch('/say', { method: 'POST', body: this.value })">
<button onclick="fetch('/say', { method: 'POST', body: 'published' })">Publish</button>
<iframe src="/frame"></iframe>`

const frame = `<!doctype html><title>Frame</title><h1></h1>
<script>new EventSource('/told').onmessage = ({ data }) => { document.querySelector('h1').textContent = data }</script>`

/** The least that can carry a text from one page to another: a request, and an event stream that everybody reads. */
export async function startEcho(): Promise<Echo> {
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => void answer(request, response, listeners))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The echo server has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  listeners: Set<ServerResponse>,
): Promise<void> {
  switch (request.url ?? '/') {
    case '/told':
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(':\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      return
    case '/say': {
      const said = await text(request)
      for (const listener of listeners) listener.write(`data: ${said}\n\n`)
      response.end()
      return
    }
    default:
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(request.url === '/frame' ? frame : page)
  }
}
