import type { ConsentAnswer } from './consent-answer.ts'
import { openProofRecord, type ProofRecord } from './proof-record.ts'

export interface ProofSettings {
  /** Path of the SQLite file. */
  readonly file: string
  /** Days that a line is kept. */
  readonly days: number
}

/** The policy version that pages ask with at present, and the words that they ask with. */
export interface ShownWords {
  readonly version: number
  readonly text: string
}

/**
 * Lines are kept for as long as a choice holds (182 days) and a year beyond, in which it can still be asked about. An
 * unset or empty path switches the record off.
 */
export function proofSettings(environment: Readonly<Record<string, string | undefined>>): ProofSettings | null {
  const file = environment['LABWIRE_CONSENT_RECORD']
  if (!file) return null
  const days = Number(environment['LABWIRE_CONSENT_RECORD_DAYS'] || 548)
  if (!Number.isSafeInteger(days) || days < 1) {
    throw new Error(
      `LABWIRE_CONSENT_RECORD_DAYS is "${environment['LABWIRE_CONSENT_RECORD_DAYS']}": use a whole number of days, 1 or more.`,
    )
  }
  return { file, days }
}

const open = new Map<string, { readonly record: ProofRecord; prunedOn: string }>()

/**
 * Appends an answer to the record, and prunes it once a day. Throws when the file cannot be written: the caller has
 * answered the visitor already.
 */
export function keepProof(settings: ProofSettings, answer: ConsentAnswer, shown: ShownWords, now: Date): void {
  const known = open.get(settings.file) ?? { record: openProofRecord(settings.file, settings.days), prunedOn: '' }
  open.set(settings.file, known)
  known.record.append({ ...answer, text: wordsOf(answer, shown, known.record) }, now)
  const day = now.toISOString().slice(0, 10)
  if (known.prunedOn === day) return
  known.prunedOn = day
  known.record.prune(now)
}

/** A page that was opened before the policy changed asked with that version's words; empty when they are not known. */
function wordsOf({ version }: ConsentAnswer, shown: ShownWords, record: ProofRecord): string {
  return version === shown.version ? shown.text : (record.wordsOf(version) ?? '')
}
