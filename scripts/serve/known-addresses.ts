import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Addresses } from '../../sanity/redirects/moves.ts'

const kept = z.record(z.string(), z.string())

const fileOf = (dataFolder: string) => join(dataFolder, 'addresses.json')

/** Where pages stood when the site last looked; null when it never did, or the file cannot be read. */
export function readKnownAddresses(dataFolder: string): Addresses | null {
  const file = fileOf(dataFolder)
  if (!existsSync(file)) return null
  try {
    return new Map(Object.entries(kept.parse(JSON.parse(readFileSync(file, 'utf8')))))
  } catch (fault) {
    console.warn(`${file} cannot be read, so addresses are kept from now on only. ${String(fault)}`)
    return null
  }
}

export function writeKnownAddresses(dataFolder: string, addresses: Addresses): void {
  const file = fileOf(dataFolder)
  writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(addresses)), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
