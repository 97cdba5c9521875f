import { expect, test, vi, afterEach } from 'vitest'
import { accountsApp } from '../auth/testing/accounts-app.ts'
import { eventStream, type EventSink, type EventStreamOptions } from './event-stream.ts'
import { openConnections } from './open-connections.ts'

afterEach(() => vi.useRealTimers())

function opened(options: Partial<EventStreamOptions> = {}) {
  const { lake } = accountsApp()
  const ended = vi.fn()
  let sink: EventSink = { send: () => {}, write: () => {}, close: () => {} }
  const open = (given: EventSink) => {
    sink = given
    return ended
  }
  const response = eventStream({
    lake,
    open,
    stillAllowed: () => true,
    signal: new AbortController().signal,
    ...options,
  })
  return { lake, response, ended, sink: { send: (event: Parameters<EventSink['send']>[0]) => sink.send(event) } }
}

test('an event is one block of lines, whatever its text holds', async () => {
  const { response, sink, lake } = opened()
  sink.send({ event: 'mutation', id: 'tx#a', data: { text: 'one\n\ndata: two\r\n' } })
  openConnections.closeAll(lake)
  expect(await response.text()).toBe(':\n\nevent: mutation\nid: tx#a\ndata: {"text":"one\\n\\ndata: two\\r\\n"}\n\n')
})

test('a heartbeat keeps the connection open, and ends it once the session is over', async () => {
  vi.useFakeTimers()
  let allowed = true
  const { response, ended } = opened({
    heartbeatMs: 1_000,
    stillAllowed(sink) {
      if (!allowed) sink.send({ event: 'disconnect', data: { reason: 'over' } })
      return allowed
    },
  })
  vi.advanceTimersByTime(2_500)
  allowed = false
  vi.advanceTimersByTime(1_000)
  expect(await response.text()).toBe(':\n\n:\n\n:\n\nevent: disconnect\ndata: {"reason":"over"}\n\n')
  expect(ended).toHaveBeenCalledOnce()
})

test('a reader that goes away ends the subscription', async () => {
  const { response, ended } = opened()
  await response.body?.cancel()
  expect(ended).toHaveBeenCalledOnce()
  const aborter = new AbortController()
  const other = opened({ signal: aborter.signal })
  aborter.abort()
  expect(other.ended).toHaveBeenCalledOnce()
  expect(await other.response.text()).toBe(':\n\n')
})

test('a reader that does not read is let go with a reason, what waited for it is dropped, and others go on', async () => {
  const slow = opened()
  const quick = opened()
  const reader = quick.response.body?.getReader()
  const data = 'x'.repeat(1024 * 1024)
  for (let sent = 0; sent < 20; sent += 1) {
    for (const { sink } of [slow, quick]) sink.send({ event: 'mutation', data })
    await reader?.read()
  }
  expect(slow.ended).toHaveBeenCalledOnce()
  expect(await slow.response.text()).toMatch(/^: This reader is too slow.*resume\.\n\n$/)
  expect(quick.ended).not.toHaveBeenCalled()
  await reader?.cancel()
})

test('one event is never too much, however large its document', async () => {
  const { response, sink, lake, ended } = opened()
  const reader = response.body?.getReader()
  await reader?.read()
  sink.send({ event: 'mutation', data: 'x'.repeat(30 * 1024 * 1024) })
  expect(ended).not.toHaveBeenCalled()
  expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(30 * 1024 * 1024)
  openConnections.closeAll(lake)
})
