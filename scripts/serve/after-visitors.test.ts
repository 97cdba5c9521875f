import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { afterVisitors } from './after-visitors.ts'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

function setUp() {
  const pages = { areMade: false }
  const work = vi.fn<() => void>()
  return { pages, work, changed: afterVisitors(() => pages.areMade, work) }
}

test('changes in a row are followed by one piece of work, and a later one by another', () => {
  const { work, changed } = setUp()
  changed()
  changed()
  expect(work).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(1)
  changed()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(2)
})

test('work waits for the pages that are being made, and for no more than a second', () => {
  const { pages, work, changed } = setUp()
  pages.areMade = true
  changed()
  vi.advanceTimersByTime(900)
  expect(work).not.toHaveBeenCalled()
  pages.areMade = false
  vi.advanceTimersByTime(50)
  expect(work).toHaveBeenCalledTimes(1)
  pages.areMade = true
  changed()
  vi.advanceTimersByTime(1_000)
  expect(work).toHaveBeenCalledTimes(2)
})
