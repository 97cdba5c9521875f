import { isThereAlready, plainValue, sameValue } from './plain-value.ts'
import type { ImportedFields, VersionValue } from './publication-fields.ts'
import { isService, type SourceNote } from './source-note.ts'

/** One field in which what is there differs from what an import brings. */
export interface Difference {
  readonly field: string
  readonly current: unknown
  readonly imported: unknown
  /** Why the import leaves the field as it is; `null` when it sets it. */
  readonly kept: null | 'changed by hand' | 'from a better source'
}

type Values = Readonly<Record<string, unknown>>

/**
 * Field by field, what an import would change. A field counts as changed by hand when it differs from what the last
 * import wrote, or was never written by one; such a field is never set. A file only adds what a service left open.
 * Fields about which the import says nothing stay as they are.
 */
export function differencesOf(
  current: Values,
  fields: Partial<ImportedFields>,
  note: SourceNote,
  provider: string,
): Difference[] {
  const incoming: Values = { ...fields }
  const isWeaker = isService(note.provider) && !isService(provider)
  return Object.keys(incoming)
    .filter((field) => field !== 'versions' && !isThereAlready(current[field], incoming[field]))
    .map((field) => {
      const leader = field === 'titleRich' ? 'title' : field
      const isByHand = isChangedByHand(leader, current, note)
      const kept = isByHand ? 'changed by hand' : isWeaker && isThere(current[leader]) ? 'from a better source' : null
      return { field, current: current[field], imported: incoming[field], kept }
    })
}

/**
 * Fields in which an import says in fewer or other words what is there. They are not its own: were they remembered, what
 * is there would seem changed by hand.
 */
export function otherWords(current: Values, fields: Partial<ImportedFields>): string[] {
  const incoming: Values = { ...fields }
  return Object.keys(incoming).filter((field) => {
    if (field === 'versions' || sameValue(current[field], incoming[field])) return false
    return isThereAlready(current[field], incoming[field])
  })
}

/**
 * Versions are added and never taken away: those that the last import brought and an editor removed do not come back.
 *
 * @param ownDoi the DOI that the publication has afterwards, which is no other version of itself
 */
export function versionDifference(
  current: unknown,
  incoming: readonly VersionValue[],
  note: SourceNote,
  ownDoi: string | undefined,
): Difference[] {
  const there = versionsIn(current)
  const before = new Set(versionsIn(note.imported['versions']).map(({ doi }) => doi))
  const known = new Set(there.map(({ doi }) => doi))
  const once = [...new Map(incoming.map((version) => [version.doi, version])).values()]
  const added = once.filter(({ doi }) => doi !== ownDoi && !known.has(doi) && !before.has(doi))
  const kept = there.filter(({ doi }) => doi !== ownDoi)
  if (added.length === 0 && kept.length === there.length) return []
  return [{ field: 'versions', current, imported: [...kept, ...added], kept: null }]
}

/** Fields that an editor has made their own, of those that hold something an import knows. */
export function lockedFields(after: Values, imported: Values): string[] {
  return Object.keys(imported).filter((field) => field !== 'versions' && !sameValue(after[field], imported[field]))
}

function isChangedByHand(field: string, current: Values, note: SourceNote): boolean {
  if (note.lockedFields.includes(field)) return true
  if (field in note.imported) return !sameValue(current[field], note.imported[field])
  // Every new publication begins as “published”; nobody has chosen that.
  if (field === 'status' && current[field] === 'published') return false
  return isThere(current[field])
}

function isThere(value: unknown): boolean {
  return plainValue(value) !== undefined
}

function versionsIn(value: unknown): { doi: string }[] {
  if (!Array.isArray(value)) return []
  return value.filter((item): item is { doi: string } => {
    return typeof item === 'object' && item !== null && 'doi' in item && typeof item.doi === 'string'
  })
}
