import { createServer, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { generatedDocuments } from './stories.ts'
import { listen } from '../../../sanity/lake/listen.ts'
import { openLake } from '../../../sanity/lake/open-lake.ts'

/**
 * One of the two servers that the listeners' benchmark compares, as a process of its own: `lake <folder>` or
 * `echo`. A message `send` from its parent makes one event; it answers with the instant (nanoseconds of the machine's
 * monotonic clock) at which the event was there to be told.
 */
const system = { id: 'bench', name: 'Benchmark', email: null, role: 'administrator', via: 'system' } as const
const tell = () => process.send?.({ at: String(process.hrtime.bigint()) })

const [kind = '', folder = ''] = process.argv.slice(2)
const story = generatedDocuments(1).find(({ _type }) => _type === 'news') ?? {}
const { url, send } = kind === 'lake' ? await startLake(folder) : await startEcho()

process.on('message', () => send())
process.on('disconnect', () => process.exit(0))
process.send?.({ url })

async function startLake(dataFolder: string) {
  const lake = openLake({
    dataFolder,
    projectId: 'bench',
    datasets: ['production'],
    publicOrigins: ['http://localhost:3000'],
    basePath: '',
    webhook: null,
  })
  const as = { dataset: 'production', identity: system }
  lake.mutate(
    generatedDocuments(1).map((document) => ({ create: document })),
    as,
  )
  // Subscribed before any listener, so that it is the first to hear of a commit.
  lake.feed.subscribe(tell)
  const { url } = await listen(lake, { port: 0, host: '127.0.0.1' })
  let count = 0
  const send = () => {
    count += 1
    lake.mutate([{ patch: { id: 'news-0', set: { title: `Story ${count}` } } }], as)
  }
  return {
    url: `${url}/v2025-02-19/data/listen/production?query=${encodeURIComponent('*[_type == "news"]')}&includeResult=true&effectFormat=mendoza`,
    send,
  }
}

/** Writes what it is given to everybody who listens. */
async function startEcho() {
  const listeners = new Set<ServerResponse>()
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(':\n\n')
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const data = JSON.stringify({ documentId: 'news-0', result: story })
  const send = () => {
    tell()
    const text = `event: mutation\nid: x#news-0\ndata: ${data}\n\n`
    for (const listener of listeners) listener.write(text)
  }
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, send }
}
