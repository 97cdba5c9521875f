/** Short forms that readers of science news know, or that say no more when written out. */
const familiar = new Set(
  (
    'AA AAA AI AIDS API ATP BBC BY CC CEO CD COVID CPU CSV CT DIY DNA DOI DVD ECG EEG EU FAQ GB GBP GP GPS GPU HDMI HIV HTML HTTP HTTPS ' +
    'ID IQ ISBN ISSN IT LED MB MP MRI MRNA NASA NATO NGO NHS OK ORCID PCR PDF PHD PI PIN PR RNA ROI ROR SMS TB TV UK UN ' +
    'UNESCO URL US USA USB UV VIP WHO WWW'
  ).split(' '),
)

const romanNumeral = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** Two to six capitals, perhaps in the plural, that stand by themselves: no gene such as BRCA1, no unit, no file name. */
const shortForm = /(?<![\p{L}\p{N}_./@#-])([A-Z]{2,6})s?(?![\p{L}\p{N}_/@-]|\.\w)/gu

/** A stretch of text that begins at a paragraph, with what names it in the document. */
export interface NamedText {
  readonly key: string
  readonly text: string
}

export interface UndefinedAcronym {
  /** Of the text in which it first stands. */
  readonly key: string
  readonly acronym: string
}

/**
 * Short forms that a text uses without ever saying what they stand for. “Ferric carboxymaltose (FCM)” and “FCM (ferric
 * carboxymaltose)” both say it, wherever they stand.
 */
export function undefinedAcronyms(texts: readonly NamedText[]): UndefinedAcronym[] {
  const whole = texts.map(({ text }) => text).join('\n')
  const first = new Map<string, string>()
  for (const { key, text } of texts) {
    if (isShouted(text)) continue
    for (const [, acronym = ''] of text.matchAll(shortForm)) if (!first.has(acronym)) first.set(acronym, key)
  }
  return [...first]
    .filter(([acronym]) => !familiar.has(acronym) && !romanNumeral.test(acronym) && !isExplained(acronym, whole))
    .map(([acronym, key]) => ({ acronym, key }))
}

/** What an editor is told about a short form. */
export function acronymAdvice(acronym: string): string {
  return `What does “${acronym}” stand for? Write it out once with the short form after it in brackets: not every reader is from your field.`
}

function isExplained(acronym: string, text: string): boolean {
  // In brackets behind its words, perhaps with more beside it: “(FCM)”, “(FCM, Ferinject)”, “(or FCM)”.
  const behind = new RegExp(String.raw`\p{Ll}[^()\n]*\((?:[^()\n]{0,24}\s)?${acronym}s?(?:[,;]\s[^()\n]*)?\)`, 'u')
  // Its words in brackets behind it, or as a sentence.
  const before = new RegExp(
    String.raw`\b${acronym}s?(?:\s\([^()\n]*\p{L}+\s\p{L}+|,?\s(?:stands for|short for|means)\s)`,
    'u',
  )
  return behind.test(text) || before.test(text)
}

/** A line all in capitals says nothing about which of its words are short forms. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text)
}
