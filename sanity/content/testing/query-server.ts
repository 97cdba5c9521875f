import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { createClient, type SanityClient } from '@sanity/client'
import { evaluate, parse } from 'groq-js'
import { z } from 'zod'
import { apiVersion } from '#sanity/env.ts'
import type { FixtureDocument } from './documents.ts'

/** Runs `use` with a client, and the address of its lake, whose queries are answered from documents in memory. */
export async function withClient<Result>(
  documents: readonly FixtureDocument[],
  use: (client: SanityClient, lakeUrl: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer((request, response) => {
    void answer(request, documents).then((result) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ result, ms: 0 }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const lakeUrl = `http://127.0.0.1:${port}`
  const client = createClient({
    projectId: 'labwire',
    dataset: 'production',
    apiVersion,
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
  })
  try {
    return await use(client, lakeUrl)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function answer(request: IncomingMessage, documents: readonly FixtureDocument[]): Promise<unknown> {
  const { query, params } = request.method === 'POST' ? asked.parse(await json(request)) : inAddress(request.url ?? '/')
  const value = await evaluate(parse(query, { params }), { dataset: documents, params })
  return value.get()
}

/** Queries too long for an address come in a body. */
const asked = z.object({ query: z.string(), params: z.record(z.string(), z.unknown()).default({}) })

function inAddress(address: string): z.output<typeof asked> {
  const { searchParams } = new URL(address, 'http://127.0.0.1')
  const given = [...searchParams].filter(([name]) => name.startsWith('$'))
  const params = Object.fromEntries(given.map(([name, value]) => [name.slice(1), JSON.parse(value)]))
  return { query: searchParams.get('query') ?? '', params }
}
