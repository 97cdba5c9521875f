import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { serverClientConfig } from '#sanity/client.ts'
import { json, withStandIn } from '#lib/scholarly-services/testing/stand-in.ts'
import { runLakeCommand, startLake, type RunningLake } from '../../../scripts/serve/lake-process.ts'
import { POST as postFile } from './file/route.ts'
import { POST as postResearcher } from './researcher/route.ts'
import { POST as postWorks } from './works/route.ts'

const data = mkdtempSync(join(tmpdir(), 'labwire-import-'))
const tokenFor = (role: string) => runLakeCommand(['token', 'create', '--role', role, '--data', data])

let lake: RunningLake
let editor: SanityClient
let tokens: { editor: string; viewer: string }

beforeAll(async () => {
  tokens = { editor: tokenFor('editor'), viewer: tokenFor('viewer') }
  const folders = ['--data', data, '--public-origin', 'http://localhost:3000', '--base-path', '/lake']
  lake = await startLake(folders, process.env)
  vi.stubEnv('LABWIRE_LAKE_URL', lake.url)
  editor = createClient({ ...serverClientConfig(), token: tokenFor('administrator') })
  await editor.createOrReplace({ _id: 'siteSettings', _type: 'siteSettings', crossrefMailto: 'news@example.org' })
})

afterAll(async () => {
  await lake.stop()
  rmSync(data, { recursive: true, force: true })
})

beforeEach(() => {
  globalThis.labwireServiceAnswers?.clear()
})

function request(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost:3000/api/import/works', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      authorization: `Bearer ${tokens.editor}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const ask = async (post: typeof postWorks, body: unknown, headers?: Record<string, string>) => {
  const response = await post(request(body, headers))
  expect(response.headers.get('cache-control')).toBe('no-store')
  const answer: unknown = await response.json()
  return { status: response.status, answer }
}

const crossref = { message: { DOI: '10.5555/sample.1', type: 'journal-article', title: ['A sample'] } }
const path = '/crossref/works/10.5555%2Fsample.1?mailto=news%40example.org'

/** Lets the routes find the stand-in as they do when a server is started for tests. */
async function withServices<Result>(
  replies: Parameters<typeof withStandIn>[0],
  use: () => Promise<Result>,
): Promise<Result> {
  return withStandIn(replies, async ({ services }) => {
    vi.stubEnv('LABWIRE_SCHOLARLY_SERVICES', services.bases.Crossref)
    return use()
  })
}

describe('who may ask', () => {
  test.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a program without a session', { authorization: '' }, 401],
    ['somebody whose session has ended', { authorization: 'Bearer skNoSuchTokenAtAll0000000000000000' }, 401],
  ])('not %s', async (_who, headers, status) => {
    for (const post of [postWorks, postFile, postResearcher]) expect((await ask(post, {}, headers)).status).toBe(status)
  })

  test('not a viewer, who may not write publications', async () => {
    const headers = { authorization: `Bearer ${tokens.viewer}` }
    expect(await ask(postWorks, { ids: ['10.5555/sample.1'] }, headers)).toMatchObject({ status: 403 })
  })

  test('an editor; asking writes nothing', async () => {
    const answer = await withServices({ [path]: crossref }, () =>
      ask(postWorks, { ids: ['https://doi.org/10.5555/Sample.1'] }),
    )
    expect(answer).toMatchObject({
      status: 200,
      answer: { entries: [{ record: { doi: '10.5555/sample.1' }, problem: null }] },
    })
    expect(await editor.fetch('count(*[_type == "publication"])', {}, { perspective: 'raw' })).toBe(0)
  })
})

describe('what is asked', () => {
  test.each([{}, { ids: [] }, { ids: Array.from({ length: 11 }, () => '10.5555/x') }, { ids: [5] }, '{"ids":', '[]'])(
    '%j is refused in words',
    async (body) => {
      expect(await ask(postWorks, body)).toMatchObject({
        status: 400,
        answer: { message: expect.stringContaining('DOIs') },
      })
    },
  )

  test('a form is not read', async () => {
    expect((await ask(postWorks, { ids: ['10.5555/x'] }, { 'content-type': 'text/plain' })).status).toBe(400)
  })

  test('what names no work is listed with the others', async () => {
    const body = { ids: ['iron', '10.5555/sample.1', '10.5555/nowhere'] }
    const { answer } = await withServices({ [path]: crossref }, () => ask(postWorks, body))
    expect(answer).toMatchObject({
      entries: [
        { place: 'iron', problem: expect.stringContaining('No DOI is in it') },
        { problem: null },
        { problem: expect.stringContaining('Neither Crossref nor DataCite knows') },
      ],
    })
  })

  test('a service that is down is named', async () => {
    const down = { [path]: (_: unknown, response: Parameters<typeof json>[0]) => json(response, 500, {}) }
    expect(await withServices(down, () => ask(postWorks, { ids: ['10.5555/sample.1'] }))).toEqual({
      status: 502,
      answer: { message: 'Crossref is out of order at the moment (status 500). Try again later.' },
    })
  })

  test('a file is read entry by entry', async () => {
    const text = '@article{a, title={Good}, journal={J}}\n@article{b, title={Bad'
    expect(await ask(postFile, { text })).toMatchObject({
      answer: { entries: [{ place: 'Line 1 (a)' }, { record: null }] },
    })
    expect(await ask(postFile, { text: 'Dear editor' })).toMatchObject({ status: 400 })
  })

  test('a researcher’s works are listed; an iD with a slip is not asked for', async () => {
    const replies = { '/orcid/v3.0/0000-0002-1825-0097/works': { group: [] } }
    expect(await withServices(replies, () => ask(postResearcher, { orcid: '0000-0002-1825-0097' }))).toMatchObject({
      answer: { works: [] },
    })
    expect(await ask(postResearcher, { orcid: '0000-0002-1825-0098' })).toMatchObject({ status: 400 })
    expect(await withServices({}, () => ask(postResearcher, { orcid: '0000-0002-1825-0097' }))).toMatchObject({
      status: 404,
    })
  })
})
