import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { scriptsOf } from './first-load.ts'

/** One module of a built script, as Turbopack writes it: `id, e => { … e.i(otherId) … }`. */
interface BuiltModule {
  readonly ids: readonly string[]
  readonly text: string
}

/** Only the site's own consent code holds these. */
const marks = /labwire-consent|data-consent|consentForm/

/**
 * Bytes, gzipped together, of the modules of consent in the scripts that a page loads first: those that hold its marks,
 * and whatever of the site they import in turn. React and Next are modules of another form and stay out.
 *
 * @param buildFolder a `.next` folder
 * @param page path of the page's HTML below `server/app`
 * @throws Error when the scripts have another form than this knows
 */
export function consentBytesInBuild(buildFolder: string, page: string): number {
  const html = readFileSync(join(buildFolder, 'server', 'app', page), 'utf8')
  const modules = scriptsOf(html).flatMap((path) => modulesOf(readFileSync(join(buildFolder, path), 'utf8')))
  const counted = new Set(modules.filter(({ text }) => marks.test(text)))
  if (counted.size === 0) throw new Error('The built page holds no consent code in a form that can be measured.')
  for (const { text } of counted) {
    const imported = new Set([...text.matchAll(/\b\w+\.[iA]\((\d+)\)/g)].map(([, id = '']) => id))
    for (const candidate of modules) if (candidate.ids.some((id) => imported.has(id))) counted.add(candidate)
  }
  return gzipSync([...counted].map(({ text }) => text).join('\n'), { level: 9 }).byteLength
}

/** Modules that came from ECMAScript modules of the site; Next's and React's own take three parameters. */
function modulesOf(script: string): BuiltModule[] {
  const [statement] = parseSync('script.js', script).program.body
  const call = statement?.type === 'ExpressionStatement' ? statement.expression : null
  const list = call?.type === 'CallExpression' ? call.arguments[0] : null
  if (list?.type !== 'ArrayExpression') return []
  const modules: BuiltModule[] = []
  let ids: string[] = []
  for (const element of list.elements.slice(1)) {
    if (element?.type === 'Literal') ids.push(String(element.value))
    else {
      if (element?.type === 'ArrowFunctionExpression' && element.params.length === 1) {
        modules.push({ ids, text: script.slice(element.start, element.end) })
      }
      ids = []
    }
  }
  return modules
}
