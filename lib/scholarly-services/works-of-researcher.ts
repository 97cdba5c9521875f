import { listedWorks, type ListedWork } from '../import-record/orcid-works.ts'
import { askService } from './ask-service.ts'
import { ServiceFault } from './service-fault.ts'
import type { Services } from './services.ts'

/**
 * The works of a researcher's public ORCID record.
 *
 * @param orcid in its stored form, 0000-0000-0000-0000
 * @throws ServiceFault when there is no such record, or ORCID is not available
 */
export async function worksOfResearcher(services: Services, orcid: string): Promise<readonly ListedWork[]> {
  const sent = await askService(services, 'ORCID', `/v3.0/${orcid}/works`)
  if (sent === null) {
    throw new ServiceFault(
      'not-found',
      'ORCID',
      `ORCID has no record ${orcid}. Check the iD on the person’s page in Studio.`,
    )
  }
  const works = listedWorks(sent)
  if (works) return works
  throw new ServiceFault('nonsense', 'ORCID', 'ORCID answers something that cannot be read. Try again later.')
}
