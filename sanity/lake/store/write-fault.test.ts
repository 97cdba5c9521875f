import { expect, test, vi, afterEach } from 'vitest'
import { Tokens } from '../auth/tokens.ts'
import { temporaryLake } from '../contract/temporary-lake.ts'
import { createHandler } from '../server.ts'
import { writeFault } from './write-fault.ts'

afterEach(() => vi.restoreAllMocks())

const at = (path: string) => `http://127.0.0.1:3333/v2025-10-01/data/${path}/production`

function served() {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const lake = temporaryLake()
  const token = new Tokens(lake.database).create({ role: 'editor', label: 'test' }).secret
  const handle = createHandler(lake)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    database: lake.database,
    write: (title: string) =>
      handle(
        new Request(at('mutate'), {
          method: 'POST',
          headers,
          body: JSON.stringify({ mutations: [{ createOrReplace: { _id: 'a', _type: 'news', title } }] }),
        }),
      ),
    titles: async () => {
      const response = await handle(new Request(`${at('query')}?query=*.title`, { headers }))
      expect(response.status).toBe(200)
      return (await response.json()).result
    },
  }
}

test('a full disk is 507, in words, for writes alone; with room again they go on', async () => {
  const { database, write, titles } = served()
  await write('kept')
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count'])
  database.exec(`PRAGMA max_page_count = ${pages}`)
  const refused = await write('x'.repeat(200_000))
  expect(refused.status).toBe(507)
  expect(await refused.json()).toMatchObject({
    statusCode: 507,
    message: expect.stringMatching(/full.*nothing of this request was written.*free some space/i),
  })
  expect(await titles()).toEqual(['kept'])
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining('507'))
  database.exec('PRAGMA max_page_count = 1000000')
  expect((await write('after')).status).toBe(200)
  expect(await titles()).toEqual(['after'])
})

test('a file that may not be written is 503 with a time to try again, and a token still reads', async () => {
  const { database, write, titles } = served()
  // The token has not been used yet, so that its first use would be noted.
  database.exec('PRAGMA query_only = ON')
  expect(await titles()).toEqual([])
  const refused = await write('no')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('10')
  expect(await refused.json()).toMatchObject({ message: expect.stringContaining('cannot be written to') })
  database.exec('PRAGMA query_only = OFF')
  expect((await write('yes')).status).toBe(200)
})

test.each([
  ['ENOSPC', 507],
  ['EFBIG', 507],
  ['EROFS', 503],
  ['EIO', 503],
  ['ENOENT', undefined],
])('a system error %s is %s', (code, status) => {
  expect(writeFault(Object.assign(new Error('x'), { code }))?.status).toBe(status)
})
