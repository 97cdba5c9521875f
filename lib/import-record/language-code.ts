/** Names that programs write for a language besides the English one: its own, and those of TeX's hyphenation patterns. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    american: 'en',
    australian: 'en',
    austrian: 'de',
    brazil: 'pt',
    brazilian: 'pt',
    british: 'en',
    canadian: 'en',
    castellano: 'es',
    català: 'ca',
    deutsch: 'de',
    español: 'es',
    francais: 'fr',
    français: 'fr',
    germanb: 'de',
    italiano: 'it',
    naustrian: 'de',
    nederlands: 'nl',
    newzealand: 'en',
    ngerman: 'de',
    nswissgerman: 'de',
    polski: 'pl',
    português: 'pt',
    swissgerman: 'de',
    türkçe: 'tr',
    ukenglish: 'en',
    usenglish: 'en',
    русский: 'ru',
    中文: 'zh',
    日本語: 'ja',
    한국어: 'ko',
  }),
)

/** Languages under their English names, in small letters; made when first asked for. */
let englishNames: ReadonlyMap<string, string> | null = null

/**
 * The code of two letters (ISO 639-1) of a language that a record names by a code of two or three letters, a BCP 47 tag,
 * or a name. Null for what names no language, several of them, or one that has no such code.
 */
export function languageCode(said: string | null | undefined): string | null {
  const name = (said ?? '').trim().toLowerCase()
  const [, tag = ''] = /^([a-z]{2,3})(?:[-_][a-z\d]+)*$/.exec(name) ?? []
  if (tag === '') return otherNames.get(name) ?? namesInEnglish().get(name) ?? null
  // Knows the codes of three letters, also those of libraries: “ger” and “deu” are both “de”.
  const [code = ''] = Intl.getCanonicalLocales(tag)
  return isKnown(code) ? code : null
}

function namesInEnglish(): ReadonlyMap<string, string> {
  englishNames ??= new Map(everyCode().map((code) => [(inEnglish.of(code) ?? code).toLowerCase(), code]))
  return englishNames
}

function everyCode(): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
  return letters.flatMap((first) => letters.map((second) => first + second)).filter(isKnown)
}

const inEnglish = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function isKnown(code: string): boolean {
  return code.length === 2 && inEnglish.of(code) !== undefined
}
