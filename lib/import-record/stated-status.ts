import { firstDoi } from './numbers.ts'
import type { WorkStatus } from './work-record.ts'

interface StatedStatus {
  readonly status: Extract<WorkStatus, 'retracted' | 'corrected'>
  readonly noticeDoi: string | null
}

/**
 * The word stands by itself, before a notice, or as PubMed has it (“Retracted Publication”): a “corrected proof” is no
 * correction, and a talk may be retracted, too.
 */
const pattern = /^\s*\[?(retracted|corrected)(?=[^\S\n]*(?:[\].:\n]|notice\b|publication\b|and republished\b|$))(.*)$/is

/**
 * What a file of references says of a work in the words that it begins a note with (“Retracted. Notice: https://doi.org/…”),
 * since none of the formats has a field for it; `null` for any other note.
 */
export function statedStatus(note: string | null | undefined): StatedStatus | null {
  const [, state, rest = ''] = pattern.exec(note ?? '') ?? []
  if (!state) return null
  const status = state.toLowerCase() === 'retracted' ? 'retracted' : 'corrected'
  return { status, noticeDoi: firstDoi([/\bnotice:?\s+(\S+?)\]?(?:\s|$)/i.exec(rest)?.[1]]) }
}
