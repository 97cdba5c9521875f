import { referenceEntries, UnreadableFileError } from '#lib/import-record/read-file.ts'
import { fileRequest, longestFile } from '#sanity/import/gateway-shapes.ts'
import { servicesFor } from '../import-caller.ts'
import { readJson } from '../read-json.ts'
import { found, refusal } from '../refusal.ts'

/** Bytes: a character may take four, and a quotation mark two. */
const mostBytes = longestFile * 2

/** The entries of a file of references, BibTeX, RIS or CSL-JSON: `{"text": "@article{…}"}`. */
export async function POST(request: Request): Promise<Response> {
  const services = await servicesFor(request)
  if (services instanceof Response) return services
  const parsed = fileRequest.safeParse(await readJson(request, mostBytes))
  if (!parsed.success) {
    return refusal(
      400,
      `The file is too large. Divide it into files of less than ${longestFile / 1_000_000} million characters.`,
    )
  }
  try {
    return found({ entries: await inTurns(referenceEntries(parsed.data.text)) })
  } catch (fault) {
    if (fault instanceof UnreadableFileError) return refusal(400, fault.message)
    throw fault
  }
}

/** How long other requests may wait, in milliseconds: the server of the site reads the file too. */
const turn = 20

async function inTurns<Item>(items: Iterable<Item>): Promise<Item[]> {
  const done: Item[] = []
  let since = performance.now()
  for (const item of items) {
    done.push(item)
    if (performance.now() - since < turn) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
  return done
}
