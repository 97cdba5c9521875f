import { ServiceFault } from './service-fault.ts'
import type { KeptAnswer, ServiceName, Services } from './services.ts'

/** The longest record of ORCID has a few megabytes; nobody needs more. */
const mostBytes = 12 * 1024 * 1024

const mostRedirects = 3

/**
 * Asks a service for JSON.
 *
 * @param path below the service's base, e.g. `/works/10.5555%2Fx`
 * @returns `null` when the service says that there is no such thing (404, 410)
 * @throws ServiceFault when it is down, slow, busy, or answers something else than JSON
 */
export async function askService(services: Services, service: ServiceName, path: string): Promise<unknown> {
  const address = services.bases[service] + path
  const kept = services.cache.get(address)
  if (kept) return kept.body
  const answer = await fresh(services, service, address)
  services.cache.set(address, answer)
  return answer.body
}

async function fresh(services: Services, service: ServiceName, address: string): Promise<KeptAnswer> {
  const signal = AbortSignal.timeout(services.timeoutMs)
  try {
    const response = await follow(services, service, address, signal)
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel()
      return { body: null, bytes: 0 }
    }
    if (!response.ok) throw refused(service, response)
    const text = await textOf(service, response)
    return { body: parsed(service, text), bytes: text.length }
  } catch (fault) {
    if (fault instanceof ServiceFault) throw fault
    throw signal.aborted
      ? new ServiceFault('slow', service, `${service} takes too long to answer. Try again in a few minutes.`)
      : new ServiceFault(
          'down',
          service,
          `${service} cannot be reached. Check the network of the server, or try again later.`,
        )
  }
}

/** Goes after redirects itself, and only within the service's own host. */
async function follow(services: Services, service: ServiceName, first: string, signal: AbortSignal): Promise<Response> {
  let address = first
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await fetch(address, {
      headers: headersOf(services),
      redirect: 'manual',
      cache: 'no-store',
      signal,
    })
    const target = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || !target) return response
    await response.body?.cancel()
    const next = URL.canParse(target, address) ? new URL(target, address) : null
    if (next?.origin !== new URL(first).origin) break
    address = next.href
  }
  throw new ServiceFault('nonsense', service, `${service} leads elsewhere instead of answering. Try again later.`)
}

function headersOf({ contact }: Services): Record<string, string> {
  const about = contact ? `mailto:${contact}` : 'no contact given'
  return { accept: 'application/json', 'user-agent': `Labwire/0.1 (import of publications; ${about})` }
}

function refused(service: ServiceName, response: Response): ServiceFault {
  void response.body?.cancel()
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'))
    const when = seconds > 0 ? `${Math.ceil(seconds)} seconds` : 'a minute'
    return new ServiceFault('busy', service, `${service} asks us to wait ${when}. Then go on: what is done stays done.`)
  }
  const status = String(response.status)
  return response.status >= 500
    ? new ServiceFault('down', service, `${service} is out of order at the moment (status ${status}). Try again later.`)
    : new ServiceFault('nonsense', service, `${service} refuses the request (status ${status}). Check what you typed.`)
}

async function textOf(service: ServiceName, response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) {
      throw new ServiceFault(
        'too-large',
        service,
        `${service} sends more than ${mostBytes / 1024 / 1024} MB, which is too much.`,
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(service: ServiceName, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ServiceFault('nonsense', service, `${service} answers something that cannot be read. Try again later.`)
  }
}
