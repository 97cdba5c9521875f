import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { PagesInMaking } from './pages-in-making.ts'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

function setUp() {
  const settled = vi.fn<() => void>()
  const pages = new PagesInMaking(settled)
  const begin = () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()))
    pages.add(response)
    return { close: () => void response.emit('close') }
  }
  return { pages, settled, begin }
}

test('pages that were being made at a change settle when the last of them is done', () => {
  const { pages, settled, begin } = setUp()
  const [first, second] = [begin(), begin()]
  pages.noteChange()
  const later = begin()
  first.close()
  expect(settled).not.toHaveBeenCalled()
  second.close()
  expect(settled).toHaveBeenCalledTimes(1)
  later.close()
  vi.runAllTimers()
  expect(settled).toHaveBeenCalledTimes(1)
})

test('a change while nothing is made settles nothing', () => {
  const { pages, settled } = setUp()
  pages.noteChange()
  vi.runAllTimers()
  expect(settled).not.toHaveBeenCalled()
})

test('who reads slowly does not hold pages back, and what they read counts once more when it is done', () => {
  const { pages, settled, begin } = setUp()
  const [slow, quick] = [begin(), begin()]
  pages.noteChange()
  pages.noteChange()
  quick.close()
  vi.advanceTimersByTime(2_000)
  expect(settled).toHaveBeenCalledTimes(2)
  slow.close()
  vi.advanceTimersByTime(2_000)
  expect(settled).toHaveBeenCalledTimes(3)
  expect(pages.areThere).toBe(false)
})

test('many who read slowly count together, at most once in two seconds', () => {
  const { pages, settled, begin } = setUp()
  const slow = Array.from({ length: 200 }, begin)
  pages.noteChange()
  vi.advanceTimersByTime(2_000)
  settled.mockClear()
  for (const each of slow) {
    each.close()
    vi.advanceTimersByTime(100)
  }
  vi.runAllTimers()
  expect(settled).toHaveBeenCalledTimes(10)
})

test('what settles before their time has come counts for those too who read slowly', () => {
  const { pages, settled, begin } = setUp()
  const slow = begin()
  pages.noteChange()
  vi.advanceTimersByTime(2_000)
  const quick = begin()
  pages.noteChange()
  settled.mockClear()
  slow.close()
  quick.close()
  vi.runAllTimers()
  expect(settled).toHaveBeenCalledTimes(1)
})
