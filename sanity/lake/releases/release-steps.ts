import { publishedId, type JsonObject, type LakeDocument } from '../document.ts'
import { alreadyExists, doesNotExist, invalidMutation, MutationFailure } from '../mutations/mutation-errors.ts'
import type { Write } from '../mutations/assert-permitted.ts'
import { publishedBody } from '../mutations/published-body.ts'
import type { WorkingSet } from '../mutations/working-set.ts'
import { placeOf, variantDocumentId } from '../variants/variant.ts'
import { publishedVariant } from '../variants/variant-steps.ts'
import { assertPublishable, assertNobodyDepends } from './publishable.ts'
import type { ReleaseAction } from './release-action-shape.ts'
import { importedRelease } from './imported-release.ts'
import { isGoingAway, releaseId, releaseOf, releaseType, type Release, type ReleaseState } from './release.ts'

/** What a release action needs to know besides the dataset. */
export interface ReleaseContext {
  /** ISO 8601, UTC: now. */
  readonly timestamp: string
  /** True for the lake's own clock, which publishes what is scheduled. */
  readonly isSystem: boolean
  /** Throws MutationFailure 403 when the caller may not write what is named. */
  assertPermitted(write: Write): void
  /** The last state of a document that is gone. */
  lastState(id: string): LakeDocument | null
}

/** The mutations that a release action stands for. @throws MutationFailure when the release is in another state */
export function releaseSteps(working: WorkingSet, action: ReleaseAction, context: ReleaseContext): JsonObject[] {
  const id = releaseId(action.releaseId)
  switch (action.actionType) {
    case 'sanity.action.release.create':
      return create(working, id, action.releaseId, action.metadata)
    case 'sanity.action.release.edit':
      inState(working, id, ['active', 'scheduled'], 'edited')
      return [{ patch: { ...metadataPatch(action.patch), id } }]
    case 'sanity.action.release.publish':
      return publish(working, inState(working, id, context.isSystem ? ['scheduled'] : ['active'], 'published'), context)
    case 'sanity.action.release.schedule':
      return schedule(working, inState(working, id, ['active'], 'scheduled'), action.publishAt, context)
    case 'sanity.action.release.unschedule':
      return unschedule(working, inState(working, id, ['scheduled'], 'unscheduled'))
    case 'sanity.action.release.archive':
      return archive(working, inState(working, id, ['active'], 'archived'))
    case 'sanity.action.release.unarchive':
      return unarchive(inState(working, id, ['archived'], 'unarchived'), context)
    case 'sanity.action.release.delete':
      inState(working, id, ['archived', 'published'], 'deleted')
      return [{ delete: { id } }]
    case 'sanity.action.release.import':
      return importedRelease(working, id, action)
  }
}

function create(working: WorkingSet, id: string, name: string, metadata: JsonObject): JsonObject[] {
  if (working.get(id)) throw alreadyExists(id)
  return [
    {
      create: {
        _id: id,
        _type: releaseType,
        name,
        state: 'active',
        metadata: { releaseType: 'undecided', ...metadata },
      },
    },
  ]
}

/** Only `metadata` is anybody's to edit; all else tells what has been done with the release. */
function metadataPatch(patch: JsonObject): JsonObject {
  for (const [operation, value] of Object.entries(patch)) {
    const paths = Array.isArray(value) ? value : Object.keys(Object(value))
    const other = paths.find((path) => typeof path !== 'string' || !/^metadata($|[.[])/.test(path))
    if (other !== undefined || operation === 'insert') {
      throw invalidMutation(`Only "metadata" of a release can be edited, not ${JSON.stringify(other ?? operation)}`)
    }
  }
  return patch
}

/** Every version becomes its published document, or takes it away; then the release has none any more. */
function publish(working: WorkingSet, release: Release, context: ReleaseContext): JsonObject[] {
  const versions = working.ofRelease(release.name)
  const steps = versions.flatMap((version) => {
    return [goingOut(version), { delete: { id: version._id } }]
  })
  return [...steps, ended(release, 'published', versions, { publishedAt: context.timestamp })]
}

/** What publishing a version does to what is published of it: a variant has a published form of its own. */
function goingOut(version: LakeDocument): JsonObject {
  const id = publishedId(version._id)
  const place = placeOf(version)
  if (isGoingAway(version)) {
    return { delete: { id: place ? variantDocumentId({ ...place, bundle: 'published' }, id) : id } }
  }
  return place ? publishedVariant(version, place.variant, id) : { createOrReplace: publishedBody(version, id) }
}

function schedule(working: WorkingSet, release: Release, at: string, context: ReleaseContext): JsonObject[] {
  const publishAt = new Date(at).toISOString()
  if (publishAt <= context.timestamp) return publish(working, release, context)
  assertPublishable(working, release, publishAt)
  assertMayPublish(working, release, context)
  return [{ patch: { id: release.id, set: { state: 'scheduled', publishAt }, unset: ['error'] } }]
}

/** The lake's own hand publishes at the time, and may do anything: so whoever schedules must be allowed to publish. */
function assertMayPublish(working: WorkingSet, release: Release, context: ReleaseContext): void {
  for (const version of working.ofRelease(release.name)) {
    const id = publishedId(version._id)
    const before = working.get(id)
    const after = isGoingAway(version) ? null : { ...publishedBody(version, id), _id: id }
    if (before || after) context.assertPermitted({ id, before, after, published: before })
  }
}

function unschedule(working: WorkingSet, release: Release): JsonObject[] {
  assertNobodyDepends(working, release)
  return [{ patch: { id: release.id, set: { state: 'active' }, unset: ['publishAt'] } }]
}

function archive(working: WorkingSet, release: Release): JsonObject[] {
  const versions = working.ofRelease(release.name)
  return [...versions.map(({ _id }) => ({ delete: { id: _id } })), ended(release, 'archived', versions)]
}

function unarchive(release: Release, context: ReleaseContext): JsonObject[] {
  const versions = release.finalVersions.map((id) => {
    const { _rev, ...version } = context.lastState(id) ?? lost(release, id)
    return { create: version }
  })
  const unset = ['finalDocumentStates']
  return [{ patch: { id: release.id, set: { state: 'active' }, unset } }, ...versions]
}

function ended(release: Release, state: ReleaseState, versions: readonly LakeDocument[], more: JsonObject = {}) {
  const finalDocumentStates = versions.map(({ _id }) => ({ _key: publishedId(_id), id: _id }))
  return { patch: { id: release.id, set: { state, finalDocumentStates, ...more }, unset: ['error'] } }
}

/** @throws MutationFailure 409 naming the state that the release is in */
function inState(working: WorkingSet, id: string, states: readonly ReleaseState[], what: string): Release {
  const release = releaseOf(working.get(id))
  if (!release) throw doesNotExist(id)
  if (states.includes(release.state)) return release
  const description = `Release "${release.name}" is ${release.state}: only a release that is ${states.join(' or ')} can be ${what}`
  throw new MutationFailure({ type: 'releaseStateError', description, more: { id, state: release.state } })
}

function lost(release: Release, id: string): never {
  const description = `Release "${release.name}" cannot be unarchived: the history of "${id}" is gone`
  throw new MutationFailure({ type: 'documentNotFoundError', description, more: { id } })
}
