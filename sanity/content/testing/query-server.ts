import { createServer } from 'node:http'
import { createClient, type SanityClient } from '@sanity/client'
import { evaluate, parse } from 'groq-js'
import { apiVersion } from '#sanity/env.ts'
import type { FixtureDocument } from './documents.ts'

/** Runs `use` with a client whose queries are answered from documents in memory. */
export async function withClient<Result>(
  documents: readonly FixtureDocument[],
  use: (client: SanityClient) => Promise<Result>,
): Promise<Result> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', documents).then((result) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ result, ms: 0 }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const client = createClient({
    projectId: 'labwire',
    dataset: 'production',
    apiVersion,
    apiHost: `http://127.0.0.1:${port}`,
    useProjectHostname: false,
    useCdn: false,
  })
  try {
    return await use(client)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function answer(address: string, documents: readonly FixtureDocument[]): Promise<unknown> {
  const { searchParams } = new URL(address, 'http://127.0.0.1')
  const given = [...searchParams].filter(([name]) => name.startsWith('$'))
  const params = Object.fromEntries(given.map(([name, value]) => [name.slice(1), JSON.parse(value)]))
  const value = await evaluate(parse(searchParams.get('query') ?? '', { params }), { dataset: documents, params })
  return value.get()
}
