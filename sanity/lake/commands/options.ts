import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { faultMessage } from '#lib/text/fault-message.ts'
import { matchesFilter } from '../auth/grant-filter.ts'
import type { LakeConfig } from '../lake.ts'

/** Wrong words on the command line: the message is for the person who typed them. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const projectId = 'labwire'

const common = {
  data: { type: 'string' },
  dataset: { type: 'string' },
  'public-origin': { type: 'string', multiple: true },
  'base-path': { type: 'string' },
  private: { type: 'boolean' },
  'administrators-only': { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

/** Reads the words after a command: the options that every command knows, and those of `own`. @throws UsageError */
export function readArguments<Own extends ParseArgsOptionsConfig>(words: string[], own: Own) {
  try {
    return parseArgs({ args: words, options: { ...common, ...own }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(faultMessage(error))
  }
}

export interface CommonValues {
  readonly data?: string | undefined
  readonly dataset?: string | undefined
  readonly 'public-origin'?: readonly string[] | undefined
  readonly 'base-path'?: string | undefined
  readonly private?: boolean | undefined
  readonly 'administrators-only'?: string | undefined
}

/** The folder of `--data`, else of LABWIRE_DATA, else `.data` where the command was typed. */
export function configFrom(values: CommonValues, webhookUrl?: string): LakeConfig {
  return {
    dataFolder: resolve(values.data ?? process.env['LABWIRE_DATA'] ?? '.data'),
    projectId,
    datasets: [values.dataset ?? 'production'],
    publicOrigins: (values['public-origin'] ?? []).map(originOf),
    basePath: (values['base-path'] ?? '').replace(/\/+$/, ''),
    ...(values.private ? { aclMode: 'private' } : {}),
    ...(values['administrators-only'] === undefined
      ? {}
      : { administratorsOnly: filterOf(values['administrators-only']) }),
    webhook: webhookUrl === undefined ? null : { url: urlOf(webhookUrl), secret: webhookSecret() },
  }
}

/** The folder of a lake that is there, whoever has it open. @throws UsageError */
export function lakeFolder(values: CommonValues): string {
  const { dataFolder } = configFrom(values)
  if (existsSync(join(dataFolder, 'lake.sqlite'))) return dataFolder
  throw new UsageError(`There is no lake in ${dataFolder}`)
}

/** @throws UsageError for a file or folder that cannot be made, because what it would stand in is not there */
export function assertPlaceFor(target: string): void {
  const place = dirname(resolve(target))
  if (!existsSync(place)) throw new UsageError(`There is no folder ${place} for ${target}`)
}

function originOf(text: string): string {
  if (!URL.canParse(text))
    throw new UsageError(`--public-origin must be a URL such as http://localhost:3000, not "${text}"`)
  return new URL(text).origin
}

/** Tried on a document at once, so that a mistake shows when the lake starts and not when somebody writes. */
function filterOf(filter: string): string {
  try {
    matchesFilter(filter, { _id: 'probe' }, '')
    return filter
  } catch (error) {
    const reason = faultMessage(error)
    throw new UsageError(`--administrators-only must be a GROQ filter such as _type == "siteSettings": ${reason}`)
  }
}

function urlOf(text: string): string {
  if (!URL.canParse(text)) throw new UsageError(`--webhook-url must be a URL, not "${text}"`)
  return text
}

function webhookSecret(): string {
  const secret = process.env['LABWIRE_WEBHOOK_SECRET']
  if (!secret) throw new UsageError('--webhook-url needs the secret that signs the calls, in LABWIRE_WEBHOOK_SECRET')
  return secret
}
