import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashSource } from './inline-scripts.ts'
import { neededRules, type NeededRules } from './needed-rules.ts'
import { buildFolder } from './site-build.ts'

const sheetLink = /<link rel="stylesheet" href="\/_next\/(static\/[\w./-]+\.css)"[^>]*\/>/g

/** A page that waits for no style sheet. */
export interface StyledPage {
  readonly html: string
  /** What stands in its one `<style>` element; null when the page has no style sheet of the build. */
  readonly styles: string | null
}

const known = new Map<string, NeededRules>()
/** Hashes of what was put into pages. */
const written = new Set<string>()

/**
 * Puts the rules that a page needs into its head, in place of its style sheets: hardly more bytes than the sheets' own
 * requests, and nothing is laid out a second time when they have come.
 *
 * @param read the text of a style sheet, by its path below the build folder
 */
export function withOwnStyles(page: string, read: (path: string) => string = readBuilt): StyledPage {
  const links = [...page.matchAll(sheetLink)]
  const [first] = links
  if (!first) return { html: page, styles: stylesOf(page) }
  const classes = classesOf(page)
  const styles = links.map(([, path = '']) => rulesOf(path, read)(classes)).join('')
  // The text of an element of this kind ends at the first of these, wherever it stands.
  if (/<\/style/i.test(styles)) return { html: page, styles: null }
  written.add(hashSource(styles))
  const html = `${page.slice(0, first.index)}<style>${styles}</style>${page.slice(first.index).replaceAll(sheetLink, '')}`
  return { html, styles }
}

/** A page that is kept ready for what went wrong came through here before; styles of anybody else are not known here. */
function stylesOf(page: string): string | null {
  const [, styles] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
  return styles !== undefined && written.has(hashSource(styles)) ? styles : null
}

function rulesOf(path: string, read: (path: string) => string): NeededRules {
  const before = known.get(path)
  if (before) return before
  // Addresses inside a sheet are relative to it; in the page they start at the root.
  const folder = `/_next/${path.slice(0, path.lastIndexOf('/') + 1)}`
  const css = read(path).replaceAll(/url\((?!["']?(?:\/|data:|https?:))(["']?)/g, `url($1${folder}`)
  const rules = neededRules(css)
  known.set(path, rules)
  return rules
}

function readBuilt(path: string): string {
  return readFileSync(join(buildFolder, path), 'utf8')
}

function classesOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)))
}
