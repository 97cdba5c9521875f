import { z } from 'zod'
import { recordOfCrossref } from '../import-record/crossref.ts'
import { recordOfDataCite } from '../import-record/datacite.ts'
import { recordOfEuropePmc } from '../import-record/europe-pmc.ts'
import type { WorkIdentifier } from '../import-record/work-identifier.ts'
import type { WorkRecord } from '../import-record/work-record.ts'
import { askService } from './ask-service.ts'
import { ServiceFault } from './service-fault.ts'
import type { Services } from './services.ts'

const crossrefAnswer = z.object({ message: z.unknown() })
const crossrefList = z.object({ message: z.object({ items: z.array(z.unknown()) }) })
const europePmcAnswer = z.object({ resultList: z.object({ result: z.array(z.unknown()) }) })

/**
 * What the services say about a work: Crossref about a DOI, DataCite where Crossref does not know it, Europe PMC about
 * numbers of PubMed and PubMed Central.
 *
 * @throws ServiceFault when no service knows it, or the one that would is not available
 * @throws UnusableRecordError when it is known, and no publication
 */
export async function findWork(services: Services, { kind, value }: WorkIdentifier): Promise<WorkRecord> {
  switch (kind) {
    case 'doi':
      return byDoi(services, value)
    case 'pmid':
      return byEuropePmc(services, `EXT_ID:${value} AND SRC:MED`, `PubMed number ${value}`)
    case 'pmcid':
      return byEuropePmc(services, `PMCID:${value}`, value)
    case 'pii':
      return byPii(services, value)
  }
}

async function byDoi(services: Services, doi: string): Promise<WorkRecord> {
  const path = encodeURIComponent(doi)
  const sent = await askService(services, 'Crossref', `/works/${path}${mailto(services, '?')}`)
  if (sent !== null) return recordOfCrossref(crossrefAnswer.safeParse(sent).data?.message)
  const elsewhere = await askService(services, 'DataCite', `/dois/${path}`)
  if (elsewhere !== null) return recordOfDataCite(elsewhere)
  throw new ServiceFault(
    'not-found',
    'Crossref',
    `Neither Crossref nor DataCite knows ${doi}. Compare it with the page of the paper; a new DOI can take a day to arrive there.`,
  )
}

async function byEuropePmc(services: Services, query: string, named: string): Promise<WorkRecord> {
  const search = new URLSearchParams({ query, resultType: 'core', format: 'json', pageSize: '1' })
  const sent = await askService(services, 'Europe PMC', `/search?${search.toString()}`)
  const answer = europePmcAnswer.safeParse(sent)
  if (!answer.success)
    throw new ServiceFault(
      'nonsense',
      'Europe PMC',
      'Europe PMC answers something that cannot be read. Try again later.',
    )
  const [work] = answer.data.resultList.result
  if (work !== undefined) return recordOfEuropePmc(work)
  throw new ServiceFault(
    'not-found',
    'Europe PMC',
    `Europe PMC does not know ${named}. Compare it with the page at PubMed.`,
  )
}

async function byPii(services: Services, pii: string): Promise<WorkRecord> {
  const path = `/works?filter=alternative-id:${pii}&rows=2${mailto(services, '&')}`
  const answer = crossrefList.safeParse(await askService(services, 'Crossref', path))
  const items = answer.data?.message.items ?? []
  if (items.length === 1) return recordOfCrossref(items[0])
  throw new ServiceFault(
    'not-found',
    'Crossref',
    `Crossref finds no paper by this address. Copy the DOI from its page.`,
  )
}

/** Crossref serves callers better who give an address in the request. */
function mailto({ contact }: Services, separator: '?' | '&'): string {
  return contact ? `${separator}mailto=${encodeURIComponent(contact)}` : ''
}
