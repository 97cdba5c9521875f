import { latexToMathml } from '../math/latex-to-mathml.ts'
import { isElement, parseMarkup, type MarkupNode } from './markup-tree.ts'
import { mathRuns } from './mathml.ts'
import { plainText, tidyRuns } from './text-runs.ts'
import type { TextMark, TextRun } from './work-record.ts'

/** JATS and HTML names of what a title may be set in; names of other elements say nothing that a title keeps. */
const markOf: Readonly<Record<string, TextMark>> = {
  i: 'em',
  em: 'em',
  italic: 'em',
  sub: 'sub',
  inf: 'sub',
  sup: 'sup',
}

const dropped: ReadonlySet<string> = new Set(['script', 'style', 'tex-math', 'xref', 'fn'])

/** Tags and entities that a service escaped once too often, so that they arrive as text. */
const escapedMarkup =
  /<\/?(?:i|em|b|strong|sub|sup|scp|inf|jats:[a-z]+|mml:[a-z]+|math)\b[^<>]*>|&(?:[a-z]{2,8}|#x?[\da-f]+);/i

/**
 * Reads a line of text with HTML, JATS or MathML in it, or with formulas in `$…$`, as runs. Whatever is not italics,
 * subscript or superscript loses its tags; broken markup never throws.
 */
export function markupRuns(markup: string): readonly TextRun[] {
  const once = runsOf(markup)
  return escapedMarkup.test(plainText(once)) ? runsOf(plainText(once)) : once
}

function runsOf(markup: string): readonly TextRun[] {
  return tidyRuns(collect(parseMarkup(markup), []))
}

/** Runs of a piece of the tree, in the marks around it. */
export function collect(nodes: readonly MarkupNode[], marks: readonly TextMark[]): TextRun[] {
  return nodes.flatMap((node): TextRun[] => {
    if (!isElement(node)) return formulaRuns(node.text, marks)
    const { name } = node
    if (dropped.has(name)) return []
    if (name === 'math') return mathRuns(node.children, marks)
    if (name === 'br') return [{ text: ' ', marks }]
    const mark = markOf[name]
    return collect(node.children, mark && !marks.includes(mark) ? [...marks, mark] : marks)
  })
}

const formula = /\$([^$\s](?:[^$]{0,300}?[^$\s])?)\$/g

/** Text whose `$…$` are formulas, as far as they look like one: “$5 to $10” stays as it is. */
function formulaRuns(text: string, marks: readonly TextMark[]): TextRun[] {
  const runs: TextRun[] = []
  let from = 0
  for (const match of text.matchAll(formula)) {
    const tex = match[1] ?? ''
    if (!/[\\^_]/.test(tex) && !/^[A-Za-z]$/.test(tex)) continue
    const set = latexToMathml(tex, { display: false })
    if (!set.ok) continue
    runs.push({ text: text.slice(from, match.index), marks }, ...collect(parseMarkup(set.mathml), marks))
    from = match.index + match[0].length
  }
  return [...runs, { text: text.slice(from), marks }]
}
