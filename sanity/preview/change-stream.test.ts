import { expect, test } from 'vitest'
import { changeStream, type LiveEvents } from './change-stream.ts'

type Observer = Parameters<LiveEvents['subscribe']>[0]

function lakeEvents() {
  let observer: Observer | undefined
  const events = {
    isSubscribed: false,
    subscribe(next: Observer) {
      observer = next
      events.isSubscribed = true
      return {
        unsubscribe: () => {
          events.isSubscribed = false
        },
      }
    },
    say: (type: string) => observer?.next({ type }),
    fail: () => observer?.error(new Error('the lake is down')),
  }
  return events
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text()
}

test('a changed document becomes one change event without any content', async () => {
  const lake = lakeEvents()
  const stream = changeStream(lake, new AbortController().signal)
  lake.say('welcome')
  lake.say('message')
  lake.say('goaway')
  expect(await textOf(stream)).toBe('retry: 1000\n\nevent: ready\ndata:\n\nevent: change\ndata:\n\n')
})

test('a restart and a second welcome count as changes, since events may have been missed', async () => {
  const lake = lakeEvents()
  const stream = changeStream(lake, new AbortController().signal)
  for (const type of ['welcome', 'restart', 'reconnect', 'welcome', 'goaway']) lake.say(type)
  expect((await textOf(stream)).match(/event: change/g)).toHaveLength(2)
})

test('the stream ends when the lake fails, so that the browser connects again', async () => {
  const lake = lakeEvents()
  const stream = changeStream(lake, new AbortController().signal)
  lake.fail()
  expect(await textOf(stream)).toBe('retry: 1000\n\n')
  expect(lake.isSubscribed).toBe(false)
})

test('the subscription ends when the browser leaves', async () => {
  const lake = lakeEvents()
  const leaving = new AbortController()
  const stream = changeStream(lake, leaving.signal)
  leaving.abort()
  await textOf(stream)
  expect(lake.isSubscribed).toBe(false)
})

test('the subscription ends when the reader cancels', async () => {
  const lake = lakeEvents()
  const stream = changeStream(lake, new AbortController().signal)
  await stream.cancel()
  expect(lake.isSubscribed).toBe(false)
  expect(() => lake.say('message')).not.toThrow()
})
