import { existsSync } from 'node:fs'
import { z } from 'zod'
import { answerCache } from '../lib/scholarly-services/answer-cache.ts'
import { UnreadableFileError } from '../lib/import-record/read-file.ts'
import { ServiceFault } from '../lib/scholarly-services/service-fault.ts'
import { scholarlyServices } from '../lib/scholarly-services/services.ts'
import { planImport } from '../sanity/import/plan.ts'
import { runImport, writable } from '../sanity/import/run-import.ts'
import { parseImportOptions, usage, type ImportOptions } from './import/options.ts'
import { findNewPapers, readSources } from './import/read-sources.ts'
import { reportEntry, reportSum } from './import/report.ts'
import { withWritingClient } from './import/writing-client.ts'
import { OptionError } from './serve/options.ts'
import { orOneLine } from './serve/one-line-faults.ts'

/** `npm run import -- <file or DOI>`: imports publications as drafts. Ends with 1 when something was broken or refused. */
const words = process.argv.slice(2)
if (words.includes('--help') || words.includes('-h')) console.log(usage)
else {
  if (existsSync('.env')) process.loadEnvFile('.env')
  await orOneLine(() => inWords(importPublications))
}

/** What can go wrong outside of this program is told in its own words. */
async function inWords(command: (options: ImportOptions) => Promise<void>): Promise<void> {
  const options = parseImportOptions(words, process.env)
  try {
    await command(options)
  } catch (fault) {
    if (fault instanceof ServiceFault || fault instanceof UnreadableFileError) throw new OptionError(fault.message)
    if (fault instanceof Error && /fetch failed|ECONNREFUSED/i.test(`${fault.message} ${String(fault.cause)}`)) {
      throw new OptionError(`No site answers on port ${options.port}. Start it with npm start, or name its --port.`)
    }
    throw fault
  }
}

async function importPublications(options: ImportOptions): Promise<void> {
  const isClean = await withWritingClient(options, async (client) => {
    const address: unknown = await client.fetch('*[_id == "siteSettings"][0].crossrefMailto')
    const contact = z.email().safeParse(address ?? process.env['LABWIRE_CONTACT'])
    const services = scholarlyServices(answerCache(), contact.success ? contact.data : null)
    const found = options.newPapers ? await findNewPapers(services, client, console.log) : []
    const entries = await readSources(services, [...options.sources, ...found], console.log)
    const plan = await planImport(client, entries, new Date())
    for (const entry of plan) console.log(reportEntry(entry))
    console.log(`\n${reportSum(plan)}.`)
    const isWhole = plan.every(({ state }) => state !== 'broken')
    if (options.dryRun) {
      console.log('Nothing was written: this was a dry run.')
      return isWhole
    }
    const { outcomes, interruption } = await runImport(client, writable(plan), { onProgress: tellProgress })
    for (const { entry, problem } of outcomes) if (problem) console.error(`${entry.place}: ${problem}`)
    const done = outcomes.filter(({ problem }) => problem === null).length
    console.log(`${done} of ${writable(plan).length} written as drafts. Look at them in Studio, and publish.`)
    if (interruption) console.error(`${interruption}\nRun the same command again: it goes on where it stopped.`)
    return isWhole && !interruption && outcomes.every(({ problem }) => problem === null)
  })
  if (!isClean) process.exitCode = 1
}

function tellProgress(done: number, total: number): void {
  if (total > done) console.log(`${done} of ${total} …`)
}
