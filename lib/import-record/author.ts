import { normaliseOrcid } from '../identifiers/orcid.ts'
import { markupRuns } from './markup.ts'
import { plainText } from './text-runs.ts'
import type { WorkAuthor } from './work-record.ts'

/** The parts of a name as CSL and most services give them. */
export interface NameParts {
  readonly family?: string | null | undefined
  readonly given?: string | null | undefined
  /** Name of a group. */
  readonly literal?: string | null | undefined
  readonly suffix?: string | null | undefined
  /** Stays with the family name in every form: “van der” Berg. */
  readonly particle?: string | null | undefined
  /** Stands before the family name only when the given name does too: Ludwig “van” Beethoven. */
  readonly droppingParticle?: string | null | undefined
  readonly orcid?: string | null | undefined
}

/** Words in place of names that a list did not have room for. */
const andOthers = /^(?:others|et al\.?|and others|…|\.\.\.)$/i

/** An author, or `null` when there is no name, or only an “et al.”. */
export function author(parts: NameParts): WorkAuthor | null {
  const family = joined(parts.particle, parts.family, parts.suffix)
  const given = joined(parts.given, parts.droppingParticle)
  const literal = nameText(parts.literal)
  const orcid = parts.orcid ? normaliseOrcid(parts.orcid) : null
  if (!family && !given && !literal) return null
  if ([family, literal].some((name) => name && andOthers.test(name))) return null
  // A name in one piece belongs to a group, or to a person who has only one.
  if (!family || !given) {
    const only = family || given || literal || ''
    return isGroup(only) || !family
      ? { family: null, given: null, literal: only, orcid }
      : { family, given: null, literal: null, orcid }
  }
  return { family, given, literal: null, orcid }
}

/** Reads `Family, Given`, `Family, Jr, Given` and `Family, Given, Jr`; a name without a comma is a group's. */
export function authorOfText(name: string): WorkAuthor | null {
  const pieces = name.split(',').map((piece) => piece.trim())
  const [family = '', second = '', third = ''] = pieces
  if (!second) return author({ literal: family })
  if (third && isSuffix(second)) return author({ family, given: third, suffix: second })
  if (third && isSuffix(third)) return author({ family, given: second, suffix: third })
  const [, given, particle] = behindGiven.exec(second) ?? []
  if (given && particle && !third) return author({ family, given, particle })
  return author({ family, given: [second, third].filter(Boolean).join(' ') })
}

/** Lists that are sorted by the bare family name put what belongs before it behind the given name: “Berg, Jan van der”. */
const behindGiven = /^(.+?)\s+((?:(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|ten|ter|zu)\s*)+)$/

/** Authors in order, each once. */
export function authorsOf(names: readonly (WorkAuthor | null)[]): readonly WorkAuthor[] {
  const seen = new Set<string>()
  return names.filter((name): name is WorkAuthor => {
    if (!name) return false
    const key = JSON.stringify([name.family, name.given, name.literal])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function isGroup(name: string): boolean {
  return /\s/.test(name)
}

function isSuffix(text: string): boolean {
  return /^(?:jr|sr|[ivx]{2,4}|2nd|3rd)\.?$/i.test(text)
}

function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .map(nameText)
    .filter(Boolean)
    .join(' ')
    .replace(/([’'])\s/, '$1')
}

function nameText(name: string | null | undefined): string {
  return name ? plainText(markupRuns(name)).replace(/,+$/, '') : ''
}
