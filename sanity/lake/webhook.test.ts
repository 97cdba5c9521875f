import { isValidSignature } from '@sanity/webhook'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryLake, system } from './contract/temporary-lake.ts'
import type { Lake } from './lake.ts'
import { startWebhook } from './webhook.ts'

const secret = 'a secret of the two'

interface Received {
  readonly body: string
  readonly signature: string
}

/** A site that refuses the first `refusals` calls. */
async function site(refusals = 0) {
  const calls: Received[] = []
  const connections = new Set<Socket>()
  let refuse = refusals
  let told = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      refuse -= 1
      response.statusCode = refuse >= 0 ? 503 : 200
      response.end()
      if (response.statusCode !== 200) return
      calls.push({ body, signature: String(request.headers['sanity-webhook-signature']) })
      told.resolve()
    })
  })
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.on('close', () => connections.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`
  const until = async (count: number) => {
    while (calls.length < count) {
      told = Promise.withResolvers()
      await told.promise
    }
    return calls.map(({ body }) => JSON.parse(body))
  }
  return { url, calls, until, connections }
}

const publish = (lake: Lake, id: string) =>
  lake.mutate([{ create: { _id: id, _type: 'news' } }], { dataset: 'production', identity: system })

test('a published change is announced with a signature that @sanity/webhook accepts, a draft is not', async () => {
  const { url, calls, until } = await site()
  const lake = temporaryLake({ webhook: { url, secret } })
  const hook = startWebhook(lake)
  lake.mutate([{ create: { _id: 'drafts.a', _type: 'news' } }], { dataset: 'production', identity: system })
  lake.mutate([{ create: { _id: 'a', _type: 'news' } }], {
    dataset: 'production',
    identity: system,
    transactionId: 't1',
  })
  lake.mutate([{ delete: { id: 'a' } }], { dataset: 'production', identity: system, transactionId: 't2' })
  expect(await until(2)).toEqual([
    { transactionId: 't1', dataset: 'production', documents: [{ _id: 'a', _type: 'news', operation: 'create' }] },
    { transactionId: 't2', dataset: 'production', documents: [{ _id: 'a', _type: 'news', operation: 'delete' }] },
  ])
  for (const { body, signature } of calls) expect(await isValidSignature(body, signature, secret)).toBe(true)
  await hook.stop()
})

test('a refused call is repeated, and the order stays', async () => {
  const { url, until } = await site(2)
  const lake = temporaryLake({ webhook: { url, secret } })
  const hook = startWebhook(lake)
  for (const id of ['a', 'b', 'c']) publish(lake, id)
  const told = await until(3)
  expect(told.map(({ documents }) => documents[0]._id)).toEqual(['a', 'b', 'c'])
  await hook.stop()
})

test('what changed while the webhook was off is announced at the next start, and nothing twice', async () => {
  const { url, calls, until } = await site()
  const lake = temporaryLake({ webhook: { url, secret } })
  const first = startWebhook(lake)
  publish(lake, 'a')
  await until(1)
  await first.stop()
  publish(lake, 'b')
  const second = startWebhook(lake)
  await until(2)
  await second.stop()
  expect(calls.map(({ body }) => JSON.parse(body).documents[0]._id)).toEqual(['a', 'b'])
})

test('a call is noted on disk a moment after it was taken', async () => {
  const { url, until } = await site()
  const lake = temporaryLake({ webhook: { url, secret } })
  const hook = startWebhook(lake)
  const noted = () => lake.database.prepare('SELECT sequence FROM webhook_progress').get()?.['sequence']
  const before = noted()
  publish(lake, 'a')
  publish(lake, 'b')
  await until(2)
  expect(noted()).toBe(before)
  await expect.poll(noted).toBe(lake.feed.latest)
  publish(lake, 'c')
  await until(3)
  await hook.stop()
  expect(noted()).toBe(lake.feed.latest)
})

test('whoever changes a draft finds the way to the site open, and made anew where the site closed it', async () => {
  const { url, until, connections } = await site()
  const lake = temporaryLake({ webhook: { url, secret } })
  const hook = startWebhook(lake)
  publish(lake, 'drafts.a')
  await expect.poll(() => connections.size).toBe(1)
  publish(lake, 'a')
  await until(1)
  await expect.poll(() => connections.size).toBe(0)
  publish(lake, 'drafts.b')
  await expect.poll(() => connections.size).toBe(1)
  for (const connection of connections) connection.destroy()
  publish(lake, 'b')
  const told = await until(2)
  expect(told.map(({ documents }) => documents[0]._id)).toEqual(['a', 'b'])
  await hook.stop()
})

test('a note that the disk refuses ends nothing: the next change is announced, and after a restart the last one again', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => said.mockRestore())
  const { url, until } = await site()
  const lake = temporaryLake({ webhook: { url, secret } })
  const hook = startWebhook(lake)
  publish(lake, 'a')
  await until(1)
  lake.database.exec('PRAGMA query_only = 1')
  await vi.waitFor(
    () => expect(said).toHaveBeenCalledWith(expect.stringContaining('is not noted'), expect.anything()),
    { timeout: 10_000 },
  )
  lake.database.exec('PRAGMA query_only = 0')
  publish(lake, 'b')
  expect(await until(2)).toMatchObject([{ documents: [{ _id: 'a' }] }, { documents: [{ _id: 'b' }] }])
  await hook.stop()
})
