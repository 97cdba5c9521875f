import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { LakeConfig } from '../lake.ts'

const row = z.object({ origin: z.string(), base_path: z.string() })

/** Remembers under which address people reach the lake, for commands that write links beside a running server. */
export function noteServedAddress(database: DatabaseSync, { publicOrigins, basePath }: LakeConfig): void {
  const [origin] = publicOrigins
  // Nothing is written that is there already: a lake starts on a full disk too.
  if (origin === undefined || servedAddress(database) === origin + basePath) return
  database.prepare('INSERT OR REPLACE INTO served_at (id, origin, base_path) VALUES (1, ?, ?)').run(origin, basePath)
}

/** Public address of the lake, e.g. `https://lab.example/lake`; '' when it was never served under one. */
export function servedAddress(database: DatabaseSync): string {
  const found = row.safeParse(database.prepare('SELECT origin, base_path FROM served_at').get())
  return found.success ? found.data.origin + found.data.base_path : ''
}
