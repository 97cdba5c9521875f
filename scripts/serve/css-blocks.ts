/** One part of a style sheet: `prelude{body}`, or a statement without a body. */
export interface CssBlock {
  /** A selector list, or an at-rule's name and conditions. */
  readonly prelude: string
  readonly body: string | null
}

/**
 * The parts of a style sheet, or of the body of a group of rules, in their order. Reads what a build writes: comments are
 * gone, strings and addresses may hold any character.
 */
export function cssBlocks(css: string): CssBlock[] {
  const blocks: CssBlock[] = []
  let at = 0
  while (at < css.length) {
    const end = next(css, at, '{;')
    const prelude = css.slice(at, end).trim()
    if (css[end] === '{') {
      const close = closing(css, end)
      blocks.push({ prelude, body: css.slice(end + 1, close) })
      at = close + 1
    } else {
      if (prelude !== '') blocks.push({ prelude, body: null })
      at = end + 1
    }
  }
  return blocks
}

/** The selectors of a list; a comma inside brackets or a string divides nothing. */
export function selectorsIn(list: string): string[] {
  const selectors: string[] = []
  for (let at = 0; at <= list.length;) {
    const end = next(list, at, ',')
    selectors.push(list.slice(at, end).trim())
    at = end + 1
  }
  return selectors
}

/** Where one of `marks` stands next outside strings and brackets; the end where none does. */
function next(css: string, from: number, marks: string): number {
  let depth = 0
  for (let at = from; at < css.length; at += 1) {
    const sign = css[at] ?? ''
    if (depth === 0 && marks.includes(sign)) return at
    if (sign === '(' || sign === '[') depth += 1
    else if (sign === ')' || sign === ']') depth -= 1
    else at = afterSign(css, at)
  }
  return css.length
}

/** The brace that closes the one at `open`. */
function closing(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    else if (css[at] === '}') depth -= 1
    else at = afterSign(css, at)
    if (depth === 0) return at
  }
  return css.length
}

/** The last place of the sign at `at`: the end of its string, or what its backslash escapes. */
function afterSign(css: string, at: number): number {
  const sign = css[at]
  if (sign === '\\') return at + 1
  if (sign !== '"' && sign !== "'") return at
  for (let end = at + 1; end < css.length; end += 1) {
    if (css[end] === '\\') end += 1
    else if (css[end] === sign) return end
  }
  return css.length
}
