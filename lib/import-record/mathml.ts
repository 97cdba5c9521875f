import { isElement, textContent, type MarkupElement, type MarkupNode } from './markup-tree.ts'
import type { TextMark, TextRun } from './work-record.ts'

/** A formula on one line: sub- and superscripts stay, fractions get a stroke, annotations in TeX go. */
export function mathRuns(nodes: readonly MarkupNode[], marks: readonly TextMark[]): TextRun[] {
  return nodes.flatMap((node) => (isElement(node) ? elementRuns(node, marks) : []))
}

function elementRuns(element: MarkupElement, marks: readonly TextMark[]): TextRun[] {
  const { name } = element
  const parts = element.children.filter(isElement)
  const part = (index: number, ...more: TextMark[]) => mathRuns(parts.slice(index, index + 1), [...marks, ...more])
  switch (name) {
    case 'mi':
      return [{ text: tokenText(element), marks: isVariable(element) ? [...marks, 'em'] : marks }]
    case 'mn':
    case 'mtext':
    case 'ms':
      return [{ text: tokenText(element), marks }]
    case 'mo':
      return [{ text: operatorText(tokenText(element)), marks }]
    case 'mspace':
      return [{ text: ' ', marks }]
    case 'msub':
      return [...part(0), ...part(1, 'sub')]
    case 'msup':
      return [...part(0), ...part(1, 'sup')]
    case 'msubsup':
      return [...part(0), ...part(1, 'sub'), ...part(2, 'sup')]
    case 'mfrac':
      return [...part(0), { text: '/', marks }, ...part(1)]
    case 'msqrt':
      return [{ text: '√(', marks }, ...mathRuns(parts, marks), { text: ')', marks }]
    case 'mover':
      return accented(part(0), accentOf(parts[1]))
    case 'munder':
    case 'munderover':
      return part(0)
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return []
    default:
      return mathRuns(element.children, marks)
  }
}

const accents: Readonly<Record<string, string>> = {
  '¯': '\u0304',
  '‾': '\u0304',
  '\u0305': '\u0304',
  '^': '\u0302',
  '˙': '\u0307',
  '~': '\u0303',
  '→': '\u20d7',
}

function accentOf(over: MarkupElement | undefined): string {
  return over ? (accents[tokenText(over)] ?? '') : ''
}

function accented(base: readonly TextRun[], accent: string): TextRun[] {
  const last = base.at(-1)
  return last ? [...base.slice(0, -1), { ...last, text: last.text + accent }] : []
}

/** A single letter is a variable, and set in italics unless it says otherwise. */
function isVariable(element: MarkupElement): boolean {
  return /^\p{L}$/u.test(tokenText(element)) && element.attributes['mathvariant'] !== 'normal'
}

function operatorText(operator: string): string {
  if (/^[\u2061-\u2064]$/.test(operator)) return ''
  if (operator === '∗') return '*'
  return /^[=<>≤≥≈≠∼→±×]$/.test(operator) ? ` ${operator} ` : operator
}

function tokenText(element: MarkupElement): string {
  return textContent(element.children).trim()
}
