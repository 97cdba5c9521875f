/** What a story or paper is to a reader at this moment, as far as its badges tell. */
export type DocumentState = 'scheduled' | 'expired' | 'hidden' | 'retracted'

/** The fields that decide it; Studio hands over documents that may be half written. */
export interface StatefulDocument {
  readonly _type: string
  readonly publishedAt?: unknown
  readonly expiresAt?: unknown
  readonly status?: unknown
  readonly hidden?: unknown
}

/** States of a document worth a badge, the most important first. */
export function documentStates(document: StatefulDocument, now: number): DocumentState[] {
  const states: DocumentState[] = []
  if (document._type === 'publication') {
    if (document.status === 'retracted') states.push('retracted')
    if (document.hidden === true) states.push('hidden')
  }
  if (document._type === 'news') {
    if (instant(document.expiresAt) <= now) states.push('expired')
    else if (instant(document.publishedAt) > now) states.push('scheduled')
  }
  return states
}

/** NaN, which every comparison fails, for anything that is not a date. */
function instant(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : Number.NaN
}
