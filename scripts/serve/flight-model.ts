/** What a row of the payload says, as JSON. */
export type Model = string | number | boolean | null | readonly Model[] | { [key: string]: Model }
export type Models = ReadonlyMap<string, Model>
export type Properties = { [key: string]: Model }

/** `$L1f`, `$1f`, `$@1f` lead to another row; `$1f:props:children` into one. */
const reference = /^\$[A-Za-z@]?([0-9a-f]+)(:|$)/
/** What a string that begins with `$` says without leading anywhere that code is, or may be. */
const plain = /^\$(?:\$|S|D|n|undefined$|NaN$|-?Infinity$|-0$)/

/** `["$", type, key, properties]` is an element; its properties, or null for anything else. */
export function elementProperties(model: Model): Properties | null {
  if (!Array.isArray(model) || model[0] !== '$' || model.length < 4) return null
  const properties: Model = model[3]
  return isRecord(properties) ? properties : null
}

export function elementType(model: Model): string {
  return Array.isArray(model) ? String(model[1]) : ''
}

/** Everything in a model, itself included, from the outside in. */
export function* parts(model: Model): Generator<Model> {
  yield model
  if (Array.isArray(model)) for (const part of model) yield* parts(part)
  else if (isRecord(model)) for (const part of Object.values(model)) yield* parts(part)
}

/** Ids of the rows that a string leads to; a word that only looks like one leads to a row that is not there. */
export function referenced(model: Model): string[] {
  if (typeof model !== 'string') return []
  const both = [reference.exec(model)?.[1], /^\$([0-9a-f]+)(:|$)/.exec(model)?.[1]]
  return both.flatMap((id) => id ?? [])
}

/** Whether a string leads into another row. */
export function isPath(model: Model): model is string {
  return typeof model === 'string' && /^\$[@L]?[0-9a-f]+:/.test(model)
}

/** Whether nothing in a model is code of the browser, or still on its way: elements of HTML, and text. */
export function isStatic(model: Model, models: Models, seen = new Set<string>()): boolean {
  for (const part of parts(model)) {
    if (typeof part !== 'string' || !part.startsWith('$') || part === '$' || plain.test(part)) continue
    const [, id = ''] = /^\$L?([0-9a-f]+)(?::|$)/.exec(part) ?? []
    if (seen.has(id)) continue
    seen.add(id)
    const target = models.get(id)
    if (target === undefined || !isStatic(target, models, seen)) return false
  }
  return true
}

/** Ids of the rows that a row leads to, by whatever way, and its own. */
export function reachable(from: Iterable<string>, models: Models): ReadonlySet<string> {
  const found = new Set<string>()
  const next = [...from]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const model = found.has(id) ? undefined : models.get(id)
    if (model === undefined) continue
    found.add(id)
    for (const part of parts(model)) next.push(...referenced(part))
  }
  return found
}

function isRecord(model: Model): model is Properties {
  return typeof model === 'object' && model !== null && !Array.isArray(model)
}
