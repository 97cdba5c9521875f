import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenWhileVisible } from './listen-while-visible.ts'

class FakeEventSource extends EventTarget {
  static open: FakeEventSource[] = []
  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
    FakeEventSource.open.push(this)
  }

  close(): void {
    FakeEventSource.open = FakeEventSource.open.filter((stream) => stream !== this)
  }
}

class FakeDocument extends EventTarget {
  visibilityState = 'visible'

  become(state: 'visible' | 'hidden'): void {
    this.visibilityState = state
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let page: FakeDocument

beforeEach(() => {
  page = new FakeDocument()
  FakeEventSource.open = []
  vi.stubGlobal('document', page)
  vi.stubGlobal('EventSource', FakeEventSource)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('each change of the stream is passed on until the listening ends', () => {
  const onChange = vi.fn()
  const end = listenWhileVisible('/changes', onChange)
  const [stream] = FakeEventSource.open
  stream?.dispatchEvent(new Event('change'))
  stream?.dispatchEvent(new Event('change'))
  expect(onChange).toHaveBeenCalledTimes(2)
  end()
  expect(FakeEventSource.open).toEqual([])
  page.become('visible')
  expect(FakeEventSource.open).toEqual([])
})

test('what changed before the lake was listened to is caught up with, at first and after each break', () => {
  const onChange = vi.fn()
  listenWhileVisible('/changes', onChange)
  const [stream] = FakeEventSource.open
  expect(onChange).not.toHaveBeenCalled()
  stream?.dispatchEvent(new Event('ready'))
  expect(onChange).toHaveBeenCalledTimes(1)
  stream?.dispatchEvent(new Event('ready'))
  expect(onChange).toHaveBeenCalledTimes(2)
})

test('a page in the background holds no connection, and catches up when it is seen again', () => {
  const onChange = vi.fn()
  listenWhileVisible('/changes', onChange)
  page.become('hidden')
  expect(FakeEventSource.open).toEqual([])
  expect(onChange).not.toHaveBeenCalled()
  page.become('visible')
  const [stream] = FakeEventSource.open
  expect(stream?.url).toBe('/changes')
  stream?.dispatchEvent(new Event('ready'))
  expect(onChange).toHaveBeenCalledTimes(1)
})

test('a page that starts in the background waits until it is seen', () => {
  page.visibilityState = 'hidden'
  listenWhileVisible('/changes', vi.fn())
  expect(FakeEventSource.open).toEqual([])
  page.become('visible')
  expect(FakeEventSource.open).toHaveLength(1)
})
