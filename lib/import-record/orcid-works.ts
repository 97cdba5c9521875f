import { z } from 'zod'
import { normaliseDoi } from '../identifiers/doi.ts'
import { markupRuns } from './markup.ts'
import { plainText } from './text-runs.ts'
import { dateOfParts } from './work-date.ts'
import type { WorkDate } from './work-record.ts'

const value = z.object({ value: z.string() }).nullish().catch(null)

const summary = z.object({
  title: z.object({ title: value }).nullish().catch(null),
  type: z.string().nullish().catch(null),
  'journal-title': value,
  'publication-date': z.object({ year: value, month: value, day: value }).nullish().catch(null),
  'external-ids': z
    .object({
      'external-id': z
        .array(
          z.object({
            'external-id-type': z.string(),
            'external-id-value': z.string(),
            'external-id-relationship': z.string().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish()
    .catch(null),
})

const worksShape = z.object({ group: z.array(z.object({ 'work-summary': z.array(summary).catch([]) })) })

/** What an ORCID record tells of one work: enough to find it elsewhere. */
export interface ListedWork {
  readonly title: string
  readonly kind: string | null
  readonly journal: string | null
  readonly issued: WorkDate | null
  readonly doi: string | null
  readonly pmid: string | null
}

/**
 * The works of an ORCID record, one for each group (the same work from several sources is one group).
 *
 * @param sent the answer of `GET https://pub.orcid.org/v3.0/{orcid}/works`
 * @returns `null` when it is no such answer
 */
export function listedWorks(sent: unknown): readonly ListedWork[] | null {
  const works = worksShape.safeParse(sent).data
  if (!works) return null
  return works.group.flatMap(({ 'work-summary': summaries }): ListedWork[] => {
    const [preferred] = summaries
    if (!preferred) return []
    const title = plainText(markupRuns(preferred.title?.title?.value ?? ''))
    const doi = firstOf(summaries, 'doi', normaliseDoi)
    const pmid = firstOf(summaries, 'pmid', (written) => /(\d{1,9})\/?$/.exec(written)?.[1] ?? null)
    if (!title) return []
    return [
      {
        title,
        kind: preferred.type ?? null,
        journal: preferred['journal-title']?.value.trim() || null,
        issued: dateOf(preferred),
        doi,
        pmid,
      },
    ]
  })
}

/** The first of the work's own identifiers of a type; those of the book or the journal around it do not count. */
function firstOf(
  summaries: readonly z.output<typeof summary>[],
  type: string,
  normalise: (written: string) => string | null,
): string | null {
  const ids = summaries.flatMap((one) => one['external-ids']?.['external-id'] ?? [])
  return (
    ids
      .filter((id) => id['external-id-type'] === type && (id['external-id-relationship'] ?? 'self') === 'self')
      .map((id) => normalise(id['external-id-value']))
      .find((found) => found !== null) ?? null
  )
}

function dateOf({ 'publication-date': date }: z.output<typeof summary>): WorkDate | null {
  return dateOfParts([date?.year?.value, date?.month?.value, date?.day?.value])
}
