export interface WordTest {
  readonly test: (word: string) => boolean
  /** Looks at each character of a word, at most. */
  readonly effort: number
}

/**
 * Tests a word against a term in which `*` stands for any characters, without regard to case: what the regular
 * expression `^term$` with flag `i` decides, in time that grows with word times term at most. (A regular expression
 * with many wildcards can take longer than the universe is old.) `.` and `'` of a term stay what a regular expression
 * takes them for: groq-js does not escape the dot, so it stands for any one character.
 */
export function wildcardTest(term: string): WordTest {
  const pattern = foldCase(term)
  if (!pattern.includes('*') && !pattern.includes('.')) {
    return { test: (word) => foldCase(word) === pattern, effort: 1 }
  }
  return { test: (word) => fits(foldCase(word), pattern), effort: pattern.length }
}

/** Greedy matching that goes back to the last `*` only: https://en.wikipedia.org/wiki/Matching_wildcards */
function fits(word: string, pattern: string): boolean {
  let at = 0
  let place = 0
  let star = -1
  let resume = 0
  while (at < word.length) {
    const expected = pattern[place]
    if (expected === '*') {
      star = place
      resume = at
      place += 1
    } else if (expected !== undefined && (expected === '.' || expected === word[at])) {
      at += 1
      place += 1
    } else if (star >= 0) {
      resume += 1
      at = resume
      place = star + 1
    } else return false
  }
  while (pattern[place] === '*') place += 1
  return place === pattern.length
}

/**
 * Case as a regular expression with flag `i` (and without `u`) folds it: each UTF-16 unit by itself, and nothing
 * beyond ASCII becomes ASCII. ECMA-262, Canonicalize.
 */
export function foldCase(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the ASCII range is what is meant
  if (/^[\u0000-\u007F]*$/.test(text)) return text.toUpperCase()
  let folded = ''
  for (let at = 0; at < text.length; at += 1) folded += foldUnit(text.charAt(at))
  return folded
}

/** `foldCase` for one UTF-16 unit. */
export function foldUnit(unit: string): string {
  const upper = unit.toUpperCase()
  if (upper.length !== 1) return unit
  return unit.charCodeAt(0) >= 128 && upper.charCodeAt(0) < 128 ? unit : upper
}
