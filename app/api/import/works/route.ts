import { mostWorksAtOnce, worksRequest } from '#sanity/import/gateway-shapes.ts'
import { lookUp } from '#sanity/import/look-up.ts'
import type { SourceEntry } from '#sanity/import/planned-entry.ts'
import { servicesFor } from '../import-caller.ts'
import { readJson } from '../read-json.ts'
import { found, refusal, serviceRefusal } from '../refusal.ts'

const mostBytes = 64 * 1024

/** What Crossref, DataCite and Europe PMC say about some works: `{"ids": ["10.…", "pmid:…", "https://…"]}`. */
export async function POST(request: Request): Promise<Response> {
  const services = await servicesFor(request)
  if (services instanceof Response) return services
  const parsed = worksRequest.safeParse(await readJson(request, mostBytes))
  if (!parsed.success) return refusal(400, `Send 1 to ${mostWorksAtOnce} DOIs, addresses or PubMed numbers at a time.`)
  try {
    const entries: SourceEntry[] = []
    // One after the other: the services ask for that.
    for (const id of parsed.data.ids) entries.push(await lookUp(services, id))
    return found({ entries })
  } catch (fault) {
    return serviceRefusal(fault)
  }
}
