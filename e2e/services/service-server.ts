import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { preprintAtDataCite, researcherAtOrcid, sampleAtEuropePmc, samplesAtCrossref } from './answers.ts'

/** One server that plays Crossref, DataCite, Europe PMC and ORCID, in the form of their answers. */
export interface ServiceServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** Paths that were asked for. */
  readonly asked: readonly string[]
  /** Crossref answers with 503 until it is put right again. */
  breakCrossref(isBroken: boolean): void
  close(): Promise<void>
}

export async function startServices(port = 0): Promise<ServiceServer> {
  const asked: string[] = []
  let isBroken = false
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    if (isBroken && path.startsWith('/crossref/')) send(response, 503, { message: 'Service Unavailable' })
    else answer(path, response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    asked,
    breakCrossref: (broken) => (isBroken = broken),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(path: string, response: ServerResponse): void {
  const url = new URL(path, 'http://services.invalid')
  const id = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
  const work = url.pathname.startsWith('/crossref/works/') ? samplesAtCrossref[id] : undefined
  if (work)
    return send(response, 200, { status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: work })
  if (url.pathname.startsWith('/datacite/dois/') && id === preprintAtDataCite.data.id)
    return send(response, 200, preprintAtDataCite)
  if (url.pathname === '/europe-pmc/search') {
    const result = url.searchParams.get('query')?.includes(sampleAtEuropePmc.pmid) ? [sampleAtEuropePmc] : []
    return send(response, 200, { version: '6.9', hitCount: result.length, resultList: { result } })
  }
  if (url.pathname.startsWith('/orcid/v3.0/')) return send(response, 200, researcherAtOrcid)
  send(response, 404, { error: 'Resource not found.' })
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address) return address.port
  throw new Error('The stand-in of the services has no port.')
}
