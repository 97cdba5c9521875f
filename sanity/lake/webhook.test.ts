import { isValidSignature } from '@sanity/webhook'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryLake, system } from './contract/temporary-lake.ts'
import { startWebhook } from './webhook.ts'

const secret = 'a secret of the two'

interface Received {
  readonly body: string
  readonly signature: string
}

/** A site that refuses the first `refusals` calls. */
async function site(refusals = 0) {
  const calls: Received[] = []
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
  return { url, calls, until }
}

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
  for (const id of ['a', 'b', 'c'])
    lake.mutate([{ create: { _id: id, _type: 'news' } }], { dataset: 'production', identity: system })
  const told = await until(3)
  expect(told.map(({ documents }) => documents[0]._id)).toEqual(['a', 'b', 'c'])
  await hook.stop()
})

test('what changed while the webhook was off is announced at the next start, and nothing twice', async () => {
  const { url, calls, until } = await site()
  const lake = temporaryLake({ webhook: { url, secret } })
  const first = startWebhook(lake)
  lake.mutate([{ create: { _id: 'a', _type: 'news' } }], { dataset: 'production', identity: system })
  await until(1)
  await first.stop()
  lake.mutate([{ create: { _id: 'b', _type: 'news' } }], { dataset: 'production', identity: system })
  const second = startWebhook(lake)
  await until(2)
  await second.stop()
  expect(calls.map(({ body }) => JSON.parse(body).documents[0]._id)).toEqual(['a', 'b'])
})
