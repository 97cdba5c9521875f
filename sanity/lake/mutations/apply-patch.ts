import { extract, Mutation as Mutator } from '@sanity/mutator'
import { faultMessage } from '#lib/text/fault-message.ts'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { isLakeDocument, isObject } from '../json.ts'
import { TimedOut, timeBound } from '../query/time-bound.ts'
import { immutableChange } from './document-rules.ts'
import { invalidMutation, MutationFailure } from './mutation-errors.ts'

/** The operations of a patch, `id`, `query`, `params` and `ifRevisionID` taken out. */
export type PatchOperations = JsonObject

const known = new Set(['set', 'setIfMissing', 'unset', 'inc', 'dec', 'insert', 'diffMatchPatch', 'merge', 'replace'])
const refused = new Set(['merge', 'replace'])

/**
 * A new document with the patch applied by Sanity's own `@sanity/mutator`, in its order: setIfMissing, set, unset,
 * diffMatchPatch, inc, dec, insert. `document` itself stays as it is.
 *
 * @throws MutationFailure 400 for a path that cannot be read, 409 for an operation that does not fit the document.
 */
export function applyPatch(document: LakeDocument, operations: PatchOperations): LakeDocument {
  checkOperations(operations)
  const patched = runInTime(document, operations)
  const changed = immutableChange(document, patched)
  if (changed) throw invalidMutation(`Immutable attribute "${changed}" may not be modified`, { id: document._id })
  if (!isLakeDocument(patched))
    throw invalidMutation(`The patch would leave "${document._id}" without its system attributes`)
  if (('inc' in operations || 'dec' in operations) && hasInfinity(patched)) {
    throw invalidMutation(`A number of "${document._id}" would become too large to be stored`, { id: document._id })
  }
  return patched
}

/** JSON would write such a number down as null, so that memory and file no longer said the same. */
function hasInfinity(value: JsonValue): boolean {
  if (typeof value === 'number') return !Number.isFinite(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasInfinity)
}

/** Milliseconds that a patch may take whose paths look through the document. */
const timeLimit = 2_000

/** Paths that look through a document can meet each place in more ways than anybody could wait for. */
function runInTime(document: LakeDocument, operations: PatchOperations): JsonObject {
  const paths = Object.entries(operations).flatMap(([name, value]) => pathsOf(name, value))
  if (!paths.some(looksThrough)) return run(document, operations)
  try {
    return timeBound(timeLimit, () => run(document, operations))
  } catch (error) {
    if (!(error instanceof TimedOut)) throw error
    throw invalidMutation(`The patch of "${document._id}" took too long: name the places in it more closely`)
  }
}

function looksThrough(path: string): boolean {
  return path.includes('..') || path.split('[').length > 4
}

function run(document: LakeDocument, operations: PatchOperations): JsonObject {
  try {
    const mutation = new Mutator({ mutations: [{ patch: { id: document._id, ...operations } }] })
    const result: unknown = mutation.apply(document)
    if (isObject(result)) return result
  } catch (error) {
    throw new MutationFailure({
      type: 'mutationError',
      description: `Document "${document._id}" could not be patched: ${faultMessage(error)}`,
      more: { id: document._id },
    })
  }
  throw invalidMutation(`The patch would leave nothing of "${document._id}"`)
}

function checkOperations(operations: PatchOperations): void {
  for (const [name, value] of Object.entries(operations)) {
    if (!known.has(name)) throw invalidMutation(`Unknown patch operation "${name}"`)
    if (refused.has(name)) throw invalidMutation(`The patch operation "${name}" is not supported; use "set"`)
    for (const path of pathsOf(name, value)) checkPath(name, path)
  }
}

function pathsOf(name: string, value: unknown): string[] {
  if (name === 'unset') {
    if (Array.isArray(value) && value.every((path) => typeof path === 'string')) return value
    throw invalidMutation('"unset" must be an array of paths')
  }
  if (!isObject(value)) throw invalidMutation(`"${name}" must be an object`)
  if (name !== 'insert') return Object.keys(value)
  if (!Array.isArray(value['items'])) throw invalidMutation('"insert" must have an array "items"')
  const places = ['before', 'after', 'replace'].map((place) => value[place]).filter((path) => path !== undefined)
  const [path] = places
  if (places.length !== 1 || typeof path !== 'string') {
    throw invalidMutation('"insert" must have exactly one of "before", "after" and "replace", and it must be a path')
  }
  return [path]
}

function checkPath(operation: string, path: string): void {
  const reason = pathFault(path)
  if (reason) throw invalidMutation(`Invalid path "${path.slice(0, longestPath)}" in "${operation}": ${reason}`)
}

/** Characters of a path: many times as many as lead through twenty levels of keys. */
const longestPath = 2_000

const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g

/** What is wrong with a path. The mutator's parser reads over a bracket that has no partner, and takes half the path. */
function pathFault(path: string): string | null {
  if (path.length > longestPath) return `it is longer than ${longestPath} characters`
  const bare = path.replaceAll(quoted, '')
  const brackets = bare.replaceAll(/[^[\]]/g, '')
  if (brackets.replaceAll('[]', '') !== '') return 'every "[" needs its "]"'
  if (/\s/.test(bare.replaceAll(/\[[^\]]*\]/g, ''))) return 'attributes with spaces are written ["like this"]'
  try {
    extract(path, {})
    return null
  } catch (error) {
    return faultMessage(error)
  }
}
