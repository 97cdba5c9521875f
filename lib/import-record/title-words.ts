import { plainText, tidyRuns } from './text-runs.ts'
import type { TextRun, WorkStatus } from './work-record.ts'

/** What publishers put before the title of a work that was taken back. */
const retractedPrefix =
  /^\s*(?:\[?(?:retracted|withdrawn)(?:\s+(?:article|paper|chapter))?\]?\s*[:.\]–—-]\s*|\[(?:retracted|withdrawn)\]\s*)/i

/** Titles of notices about other works. */
const noticeTitle =
  /^\s*(?:retraction(?: notice)?|retraction note|correction|corrigendum|erratum|addendum|expression of concern|author correction|publisher correction)(?:\s+(?:to|for|on))?\s*:/i

export interface ReadTitle {
  readonly title: readonly TextRun[]
  /** What the title says about the work, beside naming it. */
  readonly status: Extract<WorkStatus, 'retracted'> | null
}

/** Takes “RETRACTED:” off a title, which the site says in its own place. */
export function readTitle(runs: readonly TextRun[]): ReadTitle {
  const [first, ...rest] = runs
  if (!first || !retractedPrefix.test(first.text)) return { title: runs, status: null }
  const title = tidyRuns([{ ...first, text: first.text.replace(retractedPrefix, '') }, ...rest])
  return { title, status: 'retracted' }
}

export function looksLikeNotice(title: readonly TextRun[]): boolean {
  return noticeTitle.test(plainText(title))
}

/** PubMed ends titles with a full stop, and puts brackets around translated ones. */
export function withoutFullStop(runs: readonly TextRun[]): readonly TextRun[] {
  const text = plainText(runs)
  const last = runs.at(-1)
  if (!last) return runs
  if (runs.length === 1 && /^\[[^\]]+\]\.?$/.test(text)) return [{ ...last, text: text.replace(/^\[|\]\.?$/g, '') }]
  if (!/[^.\s]\.$/.test(text) || /(?:\b(?:et al|sp|spp|vs|etc|Inc|Jr|No|U\.S)|\p{Lu})\.$/u.test(text)) return runs
  return tidyRuns([...runs.slice(0, -1), { ...last, text: last.text.slice(0, -1) }])
}

/** A title with its subtitle behind a colon, unless the title has it already. */
export function withSubtitle(title: readonly TextRun[], subtitle: readonly TextRun[]): readonly TextRun[] {
  const [main, sub] = [plainText(title), plainText(subtitle)]
  if (!sub || main.toLowerCase().includes(sub.toLowerCase())) return title
  const separator = /[:?!.–—]$/.test(main) ? ' ' : ': '
  return tidyRuns([...title, { text: separator, marks: [] }, ...subtitle])
}
