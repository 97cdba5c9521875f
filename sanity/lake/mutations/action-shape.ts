import { z } from 'zod'
import type { JsonObject } from '../document.ts'
import { isObject } from '../json.ts'
import { releaseActionShapes, type ReleaseAction } from '../releases/release-action-shape.ts'
import { variantActionShapes, type VariantAction } from '../variants/variant-action-shape.ts'
import { invalidMutation } from './mutation-errors.ts'

const id = z.string().min(1)
const document = z.custom<JsonObject>(isObject, 'must be an object')

/** Names that the documentation has for what the client's own types call otherwise. */
const otherNames: readonly (readonly [documented: string, ours: string])[] = [
  ['versionId', 'draftId'],
  ['ifVersionRevisionId', 'ifDraftRevisionId'],
  ['includeVersions', 'includeDrafts'],
]

/** The action under the names that the shapes below have. */
function named(action: JsonObject, shape: { readonly shape: object }): JsonObject {
  const renamed = otherNames.flatMap(([documented, ours]) => {
    const value = action[documented]
    return value === undefined || ours in action || !(ours in shape.shape) ? [] : [[ours, value] as const]
  })
  return { ...action, ...Object.fromEntries(renamed) }
}

/** Takes the history of what is deleted with it. */
const purge = z.boolean().default(false)

/** The document and version actions of https://www.sanity.io/docs/http-reference/actions. */
const documentActionShape = z.discriminatedUnion('actionType', [
  z.object({
    actionType: z.literal('sanity.action.document.create'),
    publishedId: id,
    attributes: document,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.object({
    actionType: z.literal('sanity.action.document.edit'),
    draftId: id,
    publishedId: id,
    patch: document,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.replaceDraft'),
    publishedId: id,
    attributes: document,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: id.optional(),
    ifPublishedRevisionId: id.optional(),
  }),
  z.object({ actionType: z.literal('sanity.action.document.unpublish'), draftId: id, publishedId: id }),
  z.object({ actionType: z.literal('sanity.action.document.discard'), draftId: id, purge }),
  z.object({
    actionType: z.literal('sanity.action.document.delete'),
    publishedId: id,
    includeDrafts: z.array(id).default([]),
    purge,
  }),
  z.object({
    actionType: z.literal('sanity.action.document.version.create'),
    publishedId: id,
    document: document.optional(),
    baseId: id.optional(),
    versionId: id.optional(),
    ifBaseRevisionId: id.optional(),
  }),
  z.object({ actionType: z.literal('sanity.action.document.version.discard'), versionId: id, purge }),
  z.object({ actionType: z.literal('sanity.action.document.version.replace'), document }),
  z.object({ actionType: z.literal('sanity.action.document.version.unpublish'), versionId: id, publishedId: id }),
])

const shapes = [...documentActionShape.options, ...releaseActionShapes, ...variantActionShapes]

export type DocumentAction = z.output<typeof documentActionShape>
export type Action = DocumentAction | ReleaseAction | VariantAction

export function isReleaseAction(action: Action): action is ReleaseAction {
  return action.actionType.startsWith('sanity.action.release.')
}

export function isVariantAction(action: Action): action is VariantAction {
  return action.actionType.includes('.variant.')
}

/** Reads an action in Sanity's wire form. @throws MutationFailure 400 naming the action or the field */
export function parseAction(action: JsonObject): Action {
  const name = action['actionType']
  const shape = shapes.find((option) => option.shape.actionType.value === name)
  if (!shape) throw invalidMutation(`The action ${JSON.stringify(name ?? null)} is not supported`)
  const parsed = shape.safeParse(named(action, shape))
  if (parsed.success) return parsed.data
  const reason = z.prettifyError(parsed.error).replaceAll('\n', ' ')
  throw invalidMutation(`Invalid action ${JSON.stringify(name)}: ${reason}`)
}
