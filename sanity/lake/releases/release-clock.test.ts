import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { system } from '../contract/temporary-lake.ts'
import type { Lake } from '../lake.ts'
import { openLake } from '../open-lake.ts'
import { startReleaseClock } from './release-clock.ts'

const day = 86_400_000
const start = Date.parse('2030-01-01T00:00:00Z')
const options = { dataset: 'production', identity: system }
const clientIdentity = { id: 'u1', name: 'Editor', email: null, role: 'editor', via: 'session' } as const

function open(dataFolder: string): Lake {
  const config = { projectId: 'labwire', datasets: ['production'], publicOrigins: [], basePath: '', webhook: null }
  return openLake({ dataFolder, ...config })
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-clock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  vi.useFakeTimers({ now: start })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  return folder
}

function schedule(lake: Lake, releaseId: string, inMilliseconds: number, fields = {}): void {
  const publishAt = new Date(start + inMilliseconds).toISOString()
  const document = { _id: `versions.${releaseId}.story-${releaseId}`, _type: 'news', ...fields }
  const publishedId = `story-${releaseId}`
  lake.act(
    [
      { actionType: 'sanity.action.release.create', releaseId },
      { actionType: 'sanity.action.document.version.create', publishedId, document },
      { actionType: 'sanity.action.release.schedule', releaseId, publishAt },
    ],
    { dataset: 'production', identity: clientIdentity },
  )
}

test('publishes each release at its own time, however far away', () => {
  const lake = open(temporaryFolder())
  const clock = startReleaseClock(lake)
  schedule(lake, 'rLate', 60 * day)
  schedule(lake, 'rSoon', 1_000)
  const there = () => ['story-rSoon', 'story-rLate'].filter((id) => lake.read('production').get(id))
  vi.advanceTimersByTime(900)
  expect(there()).toEqual([])
  vi.advanceTimersByTime(200)
  expect(there()).toEqual(['story-rSoon'])
  vi.advanceTimersByTime(60 * day)
  expect(there()).toEqual(['story-rSoon', 'story-rLate'])
  clock.stop()
  lake.close()
})

test('publishes after a restart what came due meanwhile', () => {
  const folder = temporaryFolder()
  const before = open(folder)
  schedule(before, 'rNight', 1_000)
  before.close()
  vi.setSystemTime(start + day)
  const lake = open(folder)
  const clock = startReleaseClock(lake)
  vi.advanceTimersByTime(1)
  expect(lake.read('production').get('story-rNight')).toMatchObject({ _type: 'news' })
  expect(lake.read('production').get('_.releases.rNight')).toMatchObject({ state: 'published' })
  clock.stop()
  lake.close()
})

test('a release that cannot be published at its time becomes active and says why; others are not kept back', () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => errors.mockRestore())
  const lake = open(temporaryFolder())
  lake.mutate([{ create: { _id: 'ada', _type: 'person' } }], options)
  const clock = startReleaseClock(lake)
  schedule(lake, 'rBroken', 1_000, { author: { _type: 'reference', _ref: 'ada' } })
  schedule(lake, 'rWhole', 1_000)
  // Only the lake's own hand can take away what a scheduled release needs.
  lake.mutate(
    [
      { patch: { id: 'versions.rBroken.story-rBroken', set: { 'author._weak': true } } },
      { delete: { id: 'ada' } },
      { patch: { id: 'versions.rBroken.story-rBroken', set: { 'author._strengthenOnPublish': { type: 'person' } } } },
    ],
    options,
  )
  vi.advanceTimersByTime(2_000)
  const documents = lake.read('production')
  expect(documents.get('_.releases.rBroken')).toMatchObject({
    state: 'active',
    error: { message: expect.stringContaining('"ada"') },
  })
  expect(documents.get('_.releases.rBroken')).not.toHaveProperty('publishAt')
  expect(documents.get('story-rBroken')).toBeNull()
  expect(documents.get('story-rWhole')).toMatchObject({ _type: 'news' })
  clock.stop()
  lake.close()
})
