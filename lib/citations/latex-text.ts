import { cslPieces, type MarkedText } from './csl-text.ts'

/**
 * BibTeX counts braces even behind a backslash, so that `\{` alone would end an entry too early or too late: braces are
 * written as commands.
 */
const commands: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '`': '{\\textasciigrave}',
}

/** Text for LaTeX, in which `--` and `''` stay two characters. Letters outside ASCII stay as they are: BibTeX files are UTF-8, and LaTeX has read it since 2018. */
export function latexText(text: string): string {
  return text
    .replace(/[\\{}~^$&%#_`]/g, (character) => commands[character] ?? character)
    .replace(/(['-])(?=\1)/g, '$1{}')
}

const markCommands: Readonly<Record<string, string>> = {
  i: '\\textit',
  b: '\\textbf',
  sub: '\\textsubscript',
  sup: '\\textsuperscript',
}

/** A title with its marks, whose capitals keep their case in styles that put titles into lower case. */
export function latexTitle(title: string): string {
  return cslPieces(title)
    .map((piece, index) => marked(piece, index === 0))
    .join('')
}

/** Inside the braces of a command BibTeX changes no case, so only unmarked words need braces of their own. */
function marked({ text, marks }: MarkedText, isFirst: boolean): string {
  if (marks.length === 0) return withProtectedCase(text, isFirst)
  return marks.reduce((inner, mark) => `${markCommands[mark] ?? ''}{${inner}}`, latexText(text))
}

function withProtectedCase(text: string, isFirst: boolean): string {
  return text
    .split(/(\s+)/)
    .map((word, index) => {
      const mayBeSentenceCase = isFirst && index === 0
      const hasCapital = mayBeSentenceCase ? /.\p{Lu}/u.test(word) : /\p{Lu}/u.test(word)
      return hasCapital ? `{${latexText(word)}}` : latexText(word)
    })
    .join('')
}
