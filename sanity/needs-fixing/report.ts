import type { Path } from '@sanity/types'
import { titleOf, type CheckedDocument } from './checked-document.ts'
import type { LeftOut } from './left-out.ts'

/** What a rule of the schema found in a document. */
export interface Marker {
  readonly level: 'error' | 'warning' | 'info'
  readonly message: string
  /** Names of fields, positions in lists, and keys of their items. */
  readonly path: Path
}

export interface Finding {
  /** What stops a document from being published, or is missing from the site; or advice. */
  readonly level: 'error' | 'warning'
  readonly message: string
  /** Where it is, in the form of `Marker`; empty when it is about the whole document. */
  readonly path: Path
}

/** Everything that is to be mended in one published document. */
export interface DocumentReport {
  readonly id: string
  readonly type: CheckedDocument['_type']
  readonly title: string
  /** What visitors do not get to see because of it. */
  readonly missing: LeftOut['extent'] | null
  readonly findings: readonly Finding[]
}

/** Puts together what the rules found in a document and what the site leaves out of it; null when all is well. */
export function reportOn(
  document: CheckedDocument,
  markers: readonly Marker[],
  leftOut: readonly LeftOut[],
): DocumentReport | null {
  const own = leftOut.filter(({ documentId }) => documentId === document._id)
  const byRules = uniqueFindings(markers.flatMap(toFinding))
  const findings = [...byRules, ...unexplained(own, byRules)].toSorted(byWeight)
  if (findings.length === 0) return null
  return { id: document._id, type: document._type, title: titleOf(document), missing: widest(own), findings }
}

function toFinding({ level, message, path }: Marker): Finding[] {
  return level === 'info' ? [] : [{ level, message, path }]
}

/** What the site leaves out where no rule has said why; the rules speak an editor's language. */
function unexplained(leftOut: readonly LeftOut[], byRules: readonly Finding[]): Finding[] {
  if (leftOut.length === 0 || byRules.some(({ level }) => level === 'error')) return []
  return uniqueFindings(
    leftOut.map(({ field, reason }) => ({
      level: 'error',
      message: `The site cannot show ${field ? `“${field}”` : 'a part of it'}: ${reason}. Open the document, write it again, and publish.`,
      path: [],
    })),
  )
}

/** Both rules and pages may say the same twice, for a field and for the object around it. */
function uniqueFindings(findings: readonly Finding[]): Finding[] {
  const byText = new Map(findings.map((finding) => [JSON.stringify([finding.path[0], finding.message]), finding]))
  return [...byText.values()]
}

const extents = ['page', 'list', 'part'] as const

function widest(leftOut: readonly LeftOut[]): LeftOut['extent'] | null {
  return extents.find((extent) => leftOut.some((item) => item.extent === extent)) ?? null
}

function byWeight(a: Finding, b: Finding): number {
  return Number(a.level === 'warning') - Number(b.level === 'warning')
}
