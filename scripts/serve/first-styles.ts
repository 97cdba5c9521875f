import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from './site-build.ts'
import { neededRules, restOfRules, type NeededRules } from './needed-rules.ts'

const sheetLink = /<link rel="stylesheet" href="\/_next\/(static\/[\w./-]+\.css)(\?rest)?"[^>]*\/>/g

/** A page whose first paint waits for no style sheet. */
export interface StyledPage {
  readonly html: string
  /** What stands in its one `<style>` element; null when the page has no style sheet of the build. */
  readonly styles: string | null
}

const known = new Map<string, NeededRules>()

/** How the address of a style sheet ends of which a part stands in the page. */
const rest = '?rest'

/**
 * Puts the rules that a page needs for its first paint into its head, and its style sheets to its end: there they hold
 * up nothing, and React still finds them when it takes the page over.
 *
 * @param read the text of a style sheet, by its path below the build folder
 */
export function withFirstStyles(page: string, read: (path: string) => string = readBuilt): StyledPage {
  const links = [...page.matchAll(sheetLink)]
  const [first] = links
  const end = page.lastIndexOf('</body>')
  if (!first || end < first.index) return { html: page, styles: null }
  const classes = classesOf(page)
  const styles = links.map(([, path = '']) => rulesOf(path, read)(classes)).join('')
  // The text of an element of this kind ends at the first of these, wherever it stands.
  if (/<\/style/i.test(styles)) return { html: page, styles: null }
  // A page that is kept ready for what went wrong came through here before.
  if (first[2] !== undefined) return { html: page, styles: page.includes(`<style>${styles}</style>`) ? styles : null }
  const head = page.slice(0, first.index)
  const middle = page.slice(first.index, end).replaceAll(sheetLink, '')
  const sheets = links.map(([link]) => link).join('')
  const html = `${head}<style>${styles}</style>${middle}${sheets}${page.slice(end)}`
  // React knows a sheet by its address, which stands in its payload too.
  return { html: links.reduce((text, [, path = '']) => text.replaceAll(path, path + rest), html), styles }
}

/** The style sheet behind an address that `withFirstStyles` wrote; null for any other address. */
export function restOfSheet(url: string, read: (path: string) => string = readBuilt): string | null {
  const [, path] = /^\/_next\/(static\/[\w./-]+\.css)\?rest$/.exec(url) ?? []
  // Only sheets that a page names: whatever else an address may spell is not read.
  return path !== undefined && known.has(path) ? restOfRules(read(path)) : null
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

/** What stands in a dialog is not seen before somebody opens it. */
function classesOf(html: string): ReadonlySet<string> {
  const seen = html.replaceAll(/(<dialog\b[^>]*>).*?<\/dialog>/gs, '$1')
  return new Set([...seen.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)))
}
