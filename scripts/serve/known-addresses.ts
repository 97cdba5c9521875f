import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Addresses } from '../../sanity/redirects/moves.ts'

const kept = z.object({ lake: z.string(), addresses: z.record(z.string(), z.string()) })

const fileOf = (dataFolder: string) => join(dataFolder, 'addresses.json')

/**
 * Where pages of `lake` stood when the site last looked; null when it never did, when it looked at another lake (where the
 * same pages may stand elsewhere without ever having moved), or the file cannot be read.
 */
export function readKnownAddresses(dataFolder: string, lake: string): Addresses | null {
  const file = fileOf(dataFolder)
  if (!existsSync(file)) return null
  try {
    const seen = kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    return seen.lake === lake ? new Map(Object.entries(seen.addresses)) : null
  } catch (fault) {
    console.warn(`${file} cannot be read, so addresses are kept from now on only. ${String(fault)}`)
    return null
  }
}

export function writeKnownAddresses(dataFolder: string, lake: string, addresses: Addresses): void {
  const file = fileOf(dataFolder)
  writeFileSync(`${file}.new`, JSON.stringify({ lake, addresses: Object.fromEntries(addresses) }), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
