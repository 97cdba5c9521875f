import type { LRUCache } from 'lru-cache'

export type ServiceName = 'Crossref' | 'DataCite' | 'Europe PMC' | 'ORCID'

/** Where the services are. Nothing that a caller sends can change a host. */
const hosts: Readonly<Record<ServiceName, string>> = {
  Crossref: 'https://api.crossref.org',
  DataCite: 'https://api.datacite.org',
  'Europe PMC': 'https://www.ebi.ac.uk/europepmc/webservices/rest',
  ORCID: 'https://pub.orcid.org',
}

const standInPaths: Readonly<Record<ServiceName, string>> = {
  Crossref: '/crossref',
  DataCite: '/datacite',
  'Europe PMC': '/europe-pmc',
  ORCID: '/orcid',
}

/** What every request to a service needs. */
export interface Services {
  readonly bases: Readonly<Record<ServiceName, string>>
  /** E-mail address that the services may write to; they serve callers who name one first. */
  readonly contact: string | null
  /** How long one request may take, redirects included. */
  readonly timeoutMs: number
  readonly cache: LRUCache<string, KeptAnswer>
}

/** An answer of a service; a body of null says that there is no such work. */
export interface KeptAnswer {
  readonly body: unknown
  readonly bytes: number
}

const timeoutMs = 15_000

/**
 * The services at their own hosts, or, for tests, at one stand-in that plays them all.
 *
 * @param standIn base address of the stand-in, e.g. `http://127.0.0.1:4000`; only the server's environment may name one
 */
export function scholarlyServices(
  cache: Services['cache'],
  contact: string | null,
  standIn: string | undefined = process.env['LABWIRE_SCHOLARLY_SERVICES'],
): Services {
  if (!standIn) return { bases: hosts, contact, timeoutMs, cache }
  const base = new URL(standIn).origin
  const at = (name: ServiceName) => base + standInPaths[name]
  const bases = {
    Crossref: at('Crossref'),
    DataCite: at('DataCite'),
    'Europe PMC': at('Europe PMC'),
    ORCID: at('ORCID'),
  }
  return { bases, contact, timeoutMs, cache }
}
