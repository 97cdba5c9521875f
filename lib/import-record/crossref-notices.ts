import { normaliseDoi } from '../identifiers/doi.ts'
import type { CrossrefWork } from './crossref-shape.ts'
import type { NoticeTarget, WorkRecord, WorkStatus, WorkVersion } from './work-record.ts'

type Effect = NoticeTarget['effect']

/** Kinds of update that Crossref knows, as far as they change what a reader may trust. */
const effects: Readonly<Record<string, Effect>> = {
  retraction: 'retracted',
  removal: 'retracted',
  withdrawal: 'retracted',
  partial_retraction: 'corrected',
  correction: 'corrected',
  corrigendum: 'corrected',
  erratum: 'corrected',
  addendum: 'corrected',
}

/** Relations to other versions, from the side of the work that has them. */
const relations: Readonly<Record<string, WorkVersion['relation']>> = {
  'is-preprint-of': 'preprint-of',
  'has-preprint': 'version-of',
  'is-version-of': 'version-of',
  'has-version': 'version-of',
  'is-manuscript-of': 'version-of',
  'has-manuscript': 'version-of',
}

export interface Notices extends Pick<WorkRecord, 'noticeDoi' | 'versions' | 'noticeFor' | 'remarks'> {
  readonly status: Extract<WorkStatus, 'corrected' | 'retracted'> | null
}

/** What Crossref says about other versions of a work, and about notices that correct or retract it. */
export function crossrefNotices(work: CrossrefWork, statusOfTitle: 'retracted' | null): Notices {
  const updates = effectsOf(work['updated-by'])
  const retraction = updates.find(({ effect }) => effect === 'retracted')
  const correction = updates.findLast(({ effect }) => effect === 'corrected')
  const status = retraction || statusOfTitle ? 'retracted' : correction ? 'corrected' : null
  const noticeDoi = status === 'retracted' ? retraction?.doi : correction?.doi
  return {
    status,
    noticeDoi: noticeDoi ?? null,
    versions: [...versionsOf(work), ...updates.map(updateVersion)],
    noticeFor: effectsOf(work['update-to']),
    remarks: status === 'retracted' && !noticeDoi ? [retractedWithoutNotice] : [],
  }
}

export const retractedWithoutNotice =
  'The title says that the work is retracted. Find the DOI of the notice, and write it into “DOI of the notice”.'

function effectsOf(updates: CrossrefWork['update-to']): NoticeTarget[] {
  return (updates ?? []).flatMap(({ DOI, type }) => {
    const doi = normaliseDoi(DOI ?? '')
    const effect = effects[(type ?? '').toLowerCase().replaceAll('-', '_')]
    return doi && effect ? [{ doi, effect }] : []
  })
}

function updateVersion({ doi, effect }: NoticeTarget): WorkVersion {
  return { relation: effect === 'retracted' ? 'retraction' : 'correction', doi }
}

function versionsOf({ relation, DOI }: CrossrefWork): WorkVersion[] {
  const own = normaliseDoi(DOI)
  const found = Object.entries(relation ?? {}).flatMap(([name, related]) => {
    const kind = relations[name]
    if (!kind) return []
    return related.flatMap(({ id, 'id-type': type }) => {
      const doi = type === 'doi' ? normaliseDoi(id ?? '') : null
      return doi && doi !== own ? [{ relation: kind, doi }] : []
    })
  })
  return [...new Map(found.map((version) => [version.doi, version])).values()]
}
