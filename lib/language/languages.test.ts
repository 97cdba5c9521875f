import { describe, expect, test } from 'vitest'
import { englishWords } from './en.ts'
import { languageCodes, languageName, languages } from './languages.ts'
import { wordTools, type WordTools } from './plural-forms.ts'

/** Names and abbreviations that are the same in both languages. */
const sameEverywhere = new Set(['Cookies', 'cookie'])

/** Every phrase under its path; functions are called with arguments that can be told apart. */
function phrases(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(here, value)
    else if (typeof value === 'function') found.set(here, String(value(7, 8, 9)))
    else for (const entry of phrases(value, here)) found.set(...entry)
  }
  return found
}

/** Which of the arguments a phrase repeats. */
const inserted = (phrase: string | undefined) => ['7', '8', '9'].filter((argument) => phrase?.includes(argument))

const english = phrases(englishWords(wordTools('en')))

describe.each(languageCodes)('the language %s', (code) => {
  const translated = phrases(languages[code](wordTools(code)))

  test('has exactly the phrases that English has, and none is empty', () => {
    expect([...translated.keys()]).toEqual([...english.keys()])
    expect([...translated].filter(([, phrase]) => phrase.trim() === '')).toEqual([])
  })

  test('says whatever is inserted where English says it', () => {
    for (const [path, phrase] of english)
      expect([path, inserted(translated.get(path))]).toEqual([path, inserted(phrase)])
  })

  test('has a form of its own for every plural that its grammar knows', () => {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.filter((name) => name !== 'many')
    const missing: string[] = []
    const recording: WordTools = {
      plural: (forms) => {
        missing.push(...categories.filter((name) => forms[name] === undefined).map((name) => `${name}: ${forms.other}`))
        return wordTools(code).plural(forms)
      },
    }
    languages[code](recording)
    expect(missing).toEqual([])
  })

  test('has a name in itself', () => {
    expect(languageName(code)).toMatch(/^\p{Lu}\p{L}+/u)
  })
})

test.each(languageCodes.filter((code) => code !== 'en'))('the language %s leaves nothing in English', (code) => {
  const translated = phrases(languages[code](wordTools(code)))
  const left = [...translated].filter(([path, phrase]) => english.get(path) === phrase && !sameEverywhere.has(phrase))
  expect(left).toEqual([])
})

test('the codes offered to editors are the languages there are', () => {
  expect(languageCodes).toEqual(Object.keys(languages))
})

test('a third language needs one file that says what English says', () => {
  const shouted = (words: object): object =>
    Object.fromEntries(
      Object.entries(words).map(([key, value]) => [
        key,
        typeof value === 'string'
          ? value.toUpperCase()
          : typeof value === 'function'
            ? (...values: unknown[]) => String(value(...values)).toUpperCase()
            : shouted(value),
      ]),
    )
  const third = (tools: WordTools): object => shouted(englishWords(tools))
  const said = phrases(third(wordTools('de')))
  expect(said.size).toBe(english.size)
  expect(said.get('news.count')).toBe('7 STORIES')
})
