import { readWorkIdentifier } from '#lib/import-record/work-identifier.ts'
import { UnusableRecordError } from '#lib/import-record/work-record.ts'
import { findWork } from '#lib/scholarly-services/find-work.ts'
import { ServiceFault } from '#lib/scholarly-services/service-fault.ts'
import type { Services } from '#lib/scholarly-services/services.ts'
import type { SourceEntry } from './planned-entry.ts'

/**
 * Looks up what somebody wrote: a DOI, an address, a number of PubMed. What names no work, and what no service knows,
 * is an entry with a problem.
 *
 * @throws ServiceFault when a service is not available; what has been looked up is kept, so asking again goes on
 */
export async function lookUp(services: Services, written: string): Promise<SourceEntry> {
  const place = written.trim()
  const identifier = readWorkIdentifier(written)
  if (!identifier) return { place, record: null, problem: unreadable }
  try {
    return { place, record: await findWork(services, identifier), problem: null }
  } catch (fault) {
    if (fault instanceof UnusableRecordError) return { place, record: null, problem: fault.message }
    if (fault instanceof ServiceFault && fault.kind === 'not-found')
      return { place, record: null, problem: fault.message }
    throw fault
  }
}

const unreadable =
  'No DOI is in it. Copy the DOI from the page of the paper (it looks like 10.1038/s41586-020-2649-2), or write a PubMed number as pmid:32939066.'
