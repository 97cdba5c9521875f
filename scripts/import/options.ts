import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { OptionError } from '../serve/options.ts'
import { faultMessage } from '../../lib/text/fault-message.ts'

export interface ImportOptions {
  /** Files, DOIs, addresses, numbers of PubMed. */
  readonly sources: readonly string[]
  readonly newPapers: boolean
  readonly dryRun: boolean
  readonly port: number
  readonly dataFolder: string
  readonly token: string | null
}

export const usage = `npm run import -- <file | DOI | address | pmid:…> … [--dry-run]
npm run import -- --new-papers [--dry-run]

Makes drafts of publications in the content store of a running site, and says what it does with each.

  file          BibTeX, RIS or CSL-JSON, whatever its name
  DOI, address  10.1038/s41586-020-2649-2, https://doi.org/…, the page at a publisher’s, pubmed or PubMed Central
  --new-papers  works of the people on this site, from their ORCID records, that are not here yet
  --dry-run     only says what it would do
  --port        port of the running site                   (or PORT; 3000)
  --data        its data folder, for permission to write   (or LABWIRE_DATA; .data)
  --token       an API token that may write, in place of the data folder; needed with Sanity’s hosted lake
                (or SANITY_API_WRITE_TOKEN)`

export function parseImportOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ImportOptions {
  const { values, positionals } = readWords(args)
  const newPapers = values['new-papers'] ?? false
  if (positionals.length === 0 && !newPapers) throw new OptionError(usage)
  const port = Number(values.port ?? environment['PORT'] ?? '3000')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new OptionError(`The port "${values.port ?? ''}" is not a number from 1 to 65535.`)
  }
  return {
    sources: positionals,
    newPapers,
    dryRun: values['dry-run'] ?? false,
    port,
    dataFolder: resolve(values.data ?? environment['LABWIRE_DATA'] ?? '.data'),
    token: values.token ?? environment['SANITY_API_WRITE_TOKEN'] ?? null,
  }
}

function readWords(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        'new-papers': { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        token: { type: 'string' },
      },
    })
  } catch (fault) {
    throw new OptionError(`${faultMessage(fault)}\n\n${usage}`)
  }
}
