import { z } from 'zod'
import {
  elementProperties,
  elementType,
  isPath,
  isStatic,
  parts,
  reachable,
  referenced,
  type Model,
  type Properties,
} from './flight-model.ts'
import { flightRows, flightText, type FlightRow } from './flight-rows.ts'

/** Next's scripts with pieces of the payload. */
const piece = /<script>self\.__next_f\.push\((\[1,"(?:[^"\\]|\\.)*"\])\)<\/script>/g
/** Pieces of other kinds: forms that were sent, bytes. */
const otherPiece = /self\.__next_f\.push\(\[[^01]/
/** How Next marks a page without content, which its client makes. */
const madeByClient = '<html id="__next_error__"'
const pieceCall = z.tuple([z.literal(1), z.string()])
/** What JSON.parse gives is a model, whatever it is. */
const model = z.custom<Model>()

/** The client component whose parts never change in the browser: components/layout/still.client.tsx. */
const stillName = 'Still'

/**
 * Takes out of a page's payload what React need not be told: what stands in `Still` parts and in scripts stands in the page already.
 * A payload that says anything unforeseen stays as it is: the page is then bigger, and works all the same.
 */
export function withLeanPayload(html: string): string {
  try {
    return leanPage(html)
  } catch (fault) {
    console.warn(`A page stays bigger than it need be: its payload cannot be read. ${String(fault)}`)
    return html
  }
}

function leanPage(html: string): string {
  const pieces = [...html.matchAll(piece)]
  const [first] = pieces
  if (!first || otherPiece.test(html) || html.includes(madeByClient)) return html
  const rows = flightRows(payloadOf(pieces))
  const lean = rows && leanRows(rows)
  if (!lean) return html
  const script = `<script>self.__next_f.push(${asScript([1, flightText(lean)])})</script>`
  return html.slice(0, first.index) + script + html.slice(first.index).replaceAll(piece, '')
}

/**
 * What a page shows and tells its client, the same for each making of it: Next gives rows of the payload their order and
 * their names as they come. A page whose payload cannot be read is like no other.
 */
export function gistOf(html: string): string {
  try {
    const rows = flightRows(payloadOf([...html.matchAll(piece)]))
    if (!rows) return html
    const told = rows.map(({ tag, text }) => tag + text.replaceAll(/\$[A-Za-z@]?[0-9a-f]+/g, '$')).toSorted()
    return html.replaceAll(piece, '') + told.join('\n')
  } catch {
    return html
  }
}

function payloadOf(pieces: readonly RegExpMatchArray[]): string {
  return pieces.map(([, call = '']) => pieceCall.parse(JSON.parse(call))[1]).join('')
}

function leanRows(rows: readonly FlightRow[]): FlightRow[] | null {
  const models = new Map<string, Model>()
  const still = new Set<string>()
  const roots = ['0']
  for (const { id, tag, text } of rows) {
    if (tag === '') models.set(id, model.parse(JSON.parse(text)))
    if (tag === 'T') models.set(id, `$$${text}`)
    if (tag !== 'I') continue
    if (text.endsWith(`,"${stillName}"]`)) still.add(`$L${id}`).add(`$${id}`)
    // Client code names its files, and at times itself, by rows of their own.
    for (const part of parts(model.parse(JSON.parse(text)))) roots.push(...referenced(part))
  }
  const changed = new Set<string>()
  for (const [id, row] of models) if (emptyStillParts(row, models, still)) changed.add(id)
  const kept = reachable(roots, models)
  // What leads into a changed row may lead to what is gone.
  for (const id of kept) {
    for (const part of parts(models.get(id) ?? null)) {
      if (isPath(part) && referenced(part).some((target) => changed.has(target))) return null
    }
  }
  return rows.flatMap((row) => {
    if (!models.has(row.id)) return [row]
    if (!kept.has(row.id)) return []
    return changed.has(row.id) ? [{ ...row, text: JSON.stringify(models.get(row.id)) }] : [row]
  })
}

/** Whether there were any, with HTML alone in them. */
function emptyStillParts(row: Model, models: ReadonlyMap<string, Model>, still: ReadonlySet<string>): boolean {
  let emptied = false
  for (const part of parts(row)) {
    const properties = elementProperties(part)
    if (!properties) continue
    if (still.has(elementType(part))) emptied = emptyStill(properties, models) || emptied
    if (elementType(part) === 'script') emptied = emptyScript(properties) || emptied
  }
  return emptied
}

function emptyStill(properties: Properties, models: ReadonlyMap<string, Model>): boolean {
  if (properties['children'] === undefined || !isStatic(properties['children'], models)) return false
  delete properties['children']
  return true
}

/** A script has run, or said to machines what it says, when React looks at it. */
function emptyScript(properties: Properties): boolean {
  if (properties['dangerouslySetInnerHTML'] === undefined) return false
  properties['dangerouslySetInnerHTML'] = { __html: '' }
  return true
}

/** JSON that can stand in a script element. */
function asScript(value: readonly unknown[]): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
