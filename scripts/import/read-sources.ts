import { existsSync, readFileSync, statSync } from 'node:fs'
import { referenceEntries } from '../../lib/import-record/read-file.ts'
import type { Services } from '../../lib/scholarly-services/services.ts'
import { worksOfResearcher } from '../../lib/scholarly-services/works-of-researcher.ts'
import { readCatalogue } from '../../sanity/import/catalogue.ts'
import type { ImportClient } from '../../sanity/import/lake-client.ts'
import { lookUp } from '../../sanity/import/look-up.ts'
import { readMembers } from '../../sanity/import/members.ts'
import { newPapersOf } from '../../sanity/import/new-papers.ts'
import type { SourceEntry } from '../../sanity/import/planned-entry.ts'

/**
 * The entries of everything that was named: files are read, the rest is looked up.
 *
 * @throws ServiceFault when a service is not available
 */
export async function readSources(
  services: Services,
  sources: readonly string[],
  say: (line: string) => void,
): Promise<SourceEntry[]> {
  const entries: SourceEntry[] = []
  for (const source of sources) {
    if (existsSync(source) && statSync(source).isFile()) entries.push(...referenceEntries(readFileSync(source, 'utf8')))
    else {
      say(`Looking up ${source}`)
      entries.push(await lookUp(services, source))
    }
  }
  return entries
}

/** DOIs and PubMed numbers of works, by people of the site, that are not here yet. */
export async function findNewPapers(
  services: Services,
  client: ImportClient,
  say: (line: string) => void,
): Promise<string[]> {
  const { publications } = await readCatalogue(client)
  const found = new Set<string>()
  for (const member of await readMembers(client)) {
    const papers = newPapersOf(member, await worksOfResearcher(services, member.orcid), publications)
    say(`${member.name}: ${papers.length} new`)
    for (const { work } of papers) {
      if (work.doi) found.add(work.doi)
      else if (work.pmid) found.add(`pmid:${work.pmid}`)
      else say(`  “${work.title}” has no DOI in the ORCID record: create it by hand, or import a file with it.`)
    }
  }
  return [...found]
}
