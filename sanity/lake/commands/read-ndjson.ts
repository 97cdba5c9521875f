import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { faultMessage } from '#lib/text/fault-message.ts'
import type { JsonObject } from '../document.ts'
import { isObject, parseJson } from '../json.ts'
import { UsageError } from './options.ts'

export interface ContentFile {
  readonly path: string
  /** Folder that `image@file://./…` in the file is relative to. */
  readonly folder: string
}

/** Finds the documents: a file, or a folder with `data.ndjson` or with one `.ndjson` file. @throws UsageError */
export function contentFile(path: string): ContentFile {
  if (!existsSync(path)) throw new UsageError(`There is no file or folder ${path}`)
  if (!statSync(path).isDirectory()) return { path, folder: dirname(path) }
  const found = readdirSync(path).filter((name) => name.endsWith('.ndjson'))
  const name = found.includes('data.ndjson') ? 'data.ndjson' : found[0]
  if (!name) throw new UsageError(`There is no .ndjson file in ${path}`)
  if (name !== 'data.ndjson' && found.length > 1) {
    throw new UsageError(`There are several .ndjson files in ${path}; name one of them: ${found.join(', ')}`)
  }
  return { path: join(path, name), folder: path }
}

/** Documents of a file with one JSON object a line. @throws UsageError naming the line that is none */
export async function readDocuments(path: string): Promise<JsonObject[]> {
  const documents: JsonObject[] = []
  let line = 0
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    line += 1
    if (text.trim() !== '') documents.push(parseLine(text, `${path}:${line}`))
  }
  return documents
}

function parseLine(text: string, where: string): JsonObject {
  try {
    const value = parseJson(text)
    if (isObject(value) && typeof value['_type'] === 'string') return value
  } catch (error) {
    throw new UsageError(`${where} is not valid JSON: ${faultMessage(error)}`)
  }
  throw new UsageError(`${where} must be a document: an object with a "_type"`)
}
