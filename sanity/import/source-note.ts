import { z } from 'zod'
import type { Provider } from '#lib/import-record/work-record.ts'

/** What a publication remembers about its last import. */
export interface SourceNote {
  readonly provider: string | null
  /** Values as the import gave them, by field; what an editor changed differs from them. */
  readonly imported: Readonly<Record<string, unknown>>
  /** Fields that are locked whatever they hold. */
  readonly lockedFields: readonly string[]
}

const stored = z
  .object({
    provider: z.string().nullish(),
    raw: z.string().nullish(),
    lockedFields: z.array(z.string()).nullish(),
  })
  .nullish()
  .catch(null)

/** Reads the field `source` of a publication; a publication that was made by hand remembers nothing. */
export function readSourceNote(source: unknown): SourceNote {
  const note = stored.parse(source)
  const imported = importedValues(note?.raw ?? null)
  return {
    provider: note?.provider ?? null,
    imported: imported ?? {},
    // With the values of the last import at hand, what is locked shows by itself.
    lockedFields: imported ? [] : (note?.lockedFields ?? []),
  }
}

/** The field `source` after an import. */
export function sourceNote(
  provider: Provider,
  now: Date,
  imported: Readonly<Record<string, unknown>>,
  lockedFields: readonly string[],
): Record<string, unknown> {
  return { provider, retrievedAt: now.toISOString(), raw: JSON.stringify(imported), lockedFields: [...lockedFields] }
}

/** A service's word weighs more than a file's, which passed through somebody's reference manager. */
export function isService(provider: string | null): boolean {
  return provider === 'Crossref' || provider === 'DataCite' || provider === 'Europe PMC'
}

function importedValues(raw: string | null): Record<string, unknown> | null {
  if (!raw) return null
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(raw))
  } catch {
    return null
  }
}
