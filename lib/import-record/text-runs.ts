import type { TextMark, TextRun } from './work-record.ts'

/** The words of a text without its marks. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('')
}

/**
 * Joins neighbours with the same marks, makes every white space one space, drops what cannot be seen, and trims both
 * ends. Letters and accents are composed (NFC), so that equal words compare equal.
 */
export function tidyRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const tidy: TextRun[] = []
  for (const { text, marks } of runs) {
    const before = tidy.at(-1)
    const startsOnSpace = !before || before.text.endsWith(' ')
    const cleaned = visibleText(text)
    const shown = startsOnSpace ? cleaned.trimStart() : cleaned
    if (!shown) continue
    if (before && sameMarks(before.marks, marks)) tidy[tidy.length - 1] = { text: before.text + shown, marks }
    else tidy.push({ text: shown, marks: [...new Set(marks)] })
  }
  return withoutTrailingSpace(tidy)
}

/** Composed letters, single spaces, no control or invisible characters. */
export function visibleText(text: string): string {
  return text
    .replace(/ı(?=\p{M})/gu, 'i')
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b\u2060\ufeff\u00ad]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
}

function withoutTrailingSpace(runs: readonly TextRun[]): readonly TextRun[] {
  const last = runs.at(-1)
  if (!last || !last.text.endsWith(' ')) return runs
  const trimmed = { ...last, text: last.text.trimEnd() }
  return trimmed.text ? [...runs.slice(0, -1), trimmed] : withoutTrailingSpace(runs.slice(0, -1))
}

function sameMarks(a: readonly TextMark[], b: readonly TextMark[]): boolean {
  return a.length === b.length && a.every((mark) => b.includes(mark))
}
