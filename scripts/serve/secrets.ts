import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const secretsShape = z.object({
  /** Signs the lake's webhook to the site. */
  webhook: z.string().min(32),
  /** Signs the preview cookie. */
  preview: z.string().min(32),
  /** The site's own API token at the embedded lake, for previews; role viewer. */
  readToken: z.string().min(20).nullable(),
  /** The site's own API token for what it notes itself: when a draft link was opened. */
  writeToken: z.string().min(20).nullable().default(null),
})

export type Secrets = z.infer<typeof secretsShape>

const fileOf = (dataFolder: string) => join(dataFolder, 'secrets.json')

/** The secrets of this data folder, made on the first start and kept in a file that only its owner can read. */
export function readSecrets(dataFolder: string): Secrets {
  const file = fileOf(dataFolder)
  if (existsSync(file)) return secretsShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  const fresh = {
    webhook: randomBytes(32).toString('hex'),
    preview: randomBytes(32).toString('hex'),
    readToken: null,
    writeToken: null,
  }
  writeSecrets(dataFolder, fresh)
  return fresh
}

export function writeSecrets(dataFolder: string, secrets: Secrets): void {
  const file = fileOf(dataFolder)
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
