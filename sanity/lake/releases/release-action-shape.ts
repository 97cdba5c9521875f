import { z } from 'zod'
import type { JsonObject } from '../document.ts'
import { isObject } from '../json.ts'

const object = z.custom<JsonObject>(isObject, 'must be an object')
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'must be letters, digits, "_" and "-"')
const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'must be an ISO 8601 instant')

const knownMetadata = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  intendedPublishAt: instant.optional(),
  releaseType: z.enum(['asap', 'scheduled', 'undecided']).optional(),
  cardinality: z.enum(['many', 'one']).optional(),
})

/** Fields that are not known here are kept, as the hosted API does. */
const metadata = object.superRefine((value, context) => {
  for (const { path, message } of knownMetadata.safeParse(value).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path, message })
  }
})

/** The release actions of https://www.sanity.io/docs/http-reference/actions and of `client.releases`. */
export const releaseActionShapes = [
  z.object({
    actionType: z.literal('sanity.action.release.create'),
    releaseId: name,
    metadata: metadata.default({}),
  }),
  z.object({ actionType: z.literal('sanity.action.release.edit'), releaseId: name, patch: object }),
  z.object({ actionType: z.literal('sanity.action.release.publish'), releaseId: name }),
  z.object({ actionType: z.literal('sanity.action.release.schedule'), releaseId: name, publishAt: instant }),
  z.object({ actionType: z.literal('sanity.action.release.unschedule'), releaseId: name }),
  z.object({ actionType: z.literal('sanity.action.release.archive'), releaseId: name }),
  z.object({ actionType: z.literal('sanity.action.release.unarchive'), releaseId: name }),
  z.object({ actionType: z.literal('sanity.action.release.delete'), releaseId: name }),
  z.object({
    actionType: z.literal('sanity.action.release.import'),
    releaseId: name,
    attributes: object.optional(),
    document: object.optional(),
    ifExists: z.enum(['fail', 'ignore', 'replace']).default('fail'),
  }),
] as const

export type ReleaseAction = z.output<(typeof releaseActionShapes)[number]>
