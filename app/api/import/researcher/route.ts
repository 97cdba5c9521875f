import { normaliseOrcid } from '#lib/identifiers/orcid.ts'
import { worksOfResearcher } from '#lib/scholarly-services/works-of-researcher.ts'
import { researcherRequest } from '#sanity/import/gateway-shapes.ts'
import { servicesFor } from '../import-caller.ts'
import { readJson } from '../read-json.ts'
import { found, refusal, serviceRefusal } from '../refusal.ts'

const mostBytes = 4 * 1024

/** The works of a researcher’s public ORCID record: `{"orcid": "0000-0002-1825-0097"}`. */
export async function POST(request: Request): Promise<Response> {
  const services = await servicesFor(request)
  if (services instanceof Response) return services
  const parsed = researcherRequest.safeParse(await readJson(request, mostBytes))
  const orcid = parsed.success ? normaliseOrcid(parsed.data.orcid) : null
  if (!orcid) return refusal(400, 'This is not an ORCID iD. It looks like 0000-0002-1825-0097.')
  try {
    return found({ works: await worksOfResearcher(services, orcid) })
  } catch (fault) {
    return serviceRefusal(fault)
  }
}
