import type { ListedWork } from '#lib/import-record/orcid-works.ts'
import { titleKey } from './title-key.ts'
import type { KnownPublication } from './catalogue.ts'

/** A person whose papers are looked for, with the times in which they belonged to the group. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly orcid: string
  readonly memberships: readonly { readonly start: string; readonly end: string | null }[]
}

/** A work of an ORCID record that the lake does not have. */
export interface NewPaper {
  readonly work: ListedWork
  readonly member: Member
}

/** Works that are of a time when the person was a member, and are not in the lake under their DOI, number or title. */
export function newPapersOf(
  member: Member,
  works: readonly ListedWork[],
  known: readonly KnownPublication[],
): readonly NewPaper[] {
  const dois = new Set(known.flatMap(({ doi, otherDois }) => [doi, ...otherDois]))
  const pmids = new Set(known.map(({ pmid }) => pmid))
  const titles = new Set(known.map(({ title }) => titleKey(title)))
  return works
    .filter((work) => member.memberships.some((membership) => isWithin(work, membership)))
    .filter(
      ({ doi, pmid, title }) => !(doi && dois.has(doi)) && !(pmid && pmids.has(pmid)) && !titles.has(titleKey(title)),
    )
    .map((work) => ({ work, member }))
}

/** Whether any part of the date, as exact as it is known, lies in the membership. Works without a date do not count. */
function isWithin({ issued }: ListedWork, { start, end }: Member['memberships'][number]): boolean {
  if (!issued) return false
  const { year, month, day } = issued
  const first = dateText(year, month ?? 1, day ?? 1)
  const last = dateText(year, month ?? 12, day ?? 31)
  return last >= start && (end === null || first <= end)
}

function dateText(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
