/** Letters that Unicode does not take apart into a base letter and a mark. */
const unlikeLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

/** Text as it is compared: without case, accents and typographic forms, so that `José` and `JOSE` are one. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħı]/g, (letter) => unlikeLetters[letter] ?? letter)
}

/** What counts as a word, and where it stands: letters and digits with their marks, the rest divides. */
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

export interface Word {
  /** As it is compared. */
  readonly folded: string
  /** From the text's start, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** The words of a text with their places in it. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const folded = foldText(word)
    return folded ? [{ folded, start: index, end: index + word.length }] : []
  })
}
