import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { aRecord } from '#sanity/import/testing/records.ts'
import { lookUpWorks, nothingYet, readFile, writeDrafts, type ImportRun, type ImportState } from './import-steps.ts'
import { writable } from '#sanity/import/run-import.ts'

afterEach(() => vi.unstubAllGlobals())

const question = z.object({ ids: z.array(z.string()) })

/** A lake that is empty and takes everything, and what the person at the screen sees. */
function emptyLake(): { run: ImportRun; states: ImportState[]; writes: number[]; stop: () => void } {
  const states: ImportState[] = []
  const writes: number[] = []
  const stopping = new AbortController()
  const run: ImportRun = {
    client: {
      config: () => ({ token: 'a-token' }),
      fetch: async (query) => (query.includes('"publications"') ? { publications: [], people: [] } : []),
      mutate: async (mutations) => writes.push(mutations.length),
    },
    show: (update) => states.push(update(states.at(-1) ?? nothingYet)),
    signal: stopping.signal,
  }
  return { run, states, writes, stop: () => stopping.abort() }
}

/** A gateway that knows a work for every id; `refuse` says when it does not answer. */
function gateway(refuse: (call: number) => string | null): string[][] {
  const asked: string[][] = []
  let call = 0
  vi.stubGlobal(
    'fetch',
    async (_address: string, { body, headers }: { body: string; headers: Record<string, string> }) => {
      expect(headers['authorization']).toBe('Bearer a-token')
      call += 1
      const message = refuse(call)
      if (message) return Response.json({ message }, { status: 502 })
      const { ids } = question.parse(JSON.parse(body))
      asked.push(ids)
      return Response.json({
        entries: ids.map((id) => ({ place: id, record: aRecord({ doi: id }, `Work ${id}`), problem: null })),
      })
    },
  )
  return asked
}

const ids = ['10.5555/1', '10.5555/2', '10.5555/3', '10.5555/4', '10.5555/5']

test('works are looked up some at a time, with progress, and then planned', async () => {
  const asked = gateway(() => null)
  const { run, states } = emptyLake()
  await lookUpWorks(run, ids)
  expect(asked.map(({ length }) => length)).toEqual([3, 2])
  expect(states.flatMap(({ progress }) => (progress ? [progress.done] : []))).toEqual([0, 3])
  expect(states.at(-1)?.plan?.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'new', 'new'])
})

test('a service that gives up halfway is named, and what was looked up is not asked again', async () => {
  const asked = gateway((call) => (call === 2 ? 'Crossref asks us to wait 17 seconds.' : null))
  const { run, states } = emptyLake()
  await lookUpWorks(run, ids)
  expect(states.at(-1)?.halt?.problem).toBe('Crossref asks us to wait 17 seconds.')
  states.at(-1)?.halt?.resume()
  await expect.poll(() => states.at(-1)?.plan?.length).toBe(5)
  expect(asked).toEqual([ids.slice(0, 3), ids.slice(3)])
})

test('stopped, an import is planned with what it has', async () => {
  const { run, states, stop } = emptyLake()
  gateway(() => {
    stop()
    return null
  })
  await lookUpWorks(run, ids)
  expect(states.at(-1)?.plan).toHaveLength(3)
})

test('a site that does not answer, and one that answers nonsense', async () => {
  const { run, states } = emptyLake()
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')))
  await readFile(run, 'x')
  expect(states.at(-1)?.halt?.problem).toContain('This site does not answer')
  vi.stubGlobal('fetch', async () => new Response('<html>'))
  await readFile(run, 'x')
  expect(states.at(-1)?.halt?.problem).toContain('cannot be read')
})

test('drafts are written, and what is written is told apart from what is left', async () => {
  gateway(() => null)
  const { run, states, writes } = emptyLake()
  await lookUpWorks(run, ids)
  const entries = writable(states.at(-1)?.plan ?? [])
  let calls = 0
  const failing: ImportRun = {
    ...run,
    client: {
      ...run.client,
      mutate: async (mutations, options) => {
        calls += 1
        if (calls === 1) throw new Error('socket hang up')
        return run.client.mutate(mutations, options)
      },
    },
  }
  await writeDrafts(failing, entries)
  expect(states.at(-1)).toMatchObject({ outcomes: [], halt: { problem: expect.stringContaining('socket hang up') } })
  states.at(-1)?.halt?.resume()
  await expect.poll(() => states.at(-1)?.outcomes.length).toBe(5)
  expect(states.at(-1)?.halt).toBeNull()
  expect(writes).toEqual([5])
})
