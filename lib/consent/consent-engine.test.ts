import { describe, expect, test, vi } from 'vitest'
import { consentCookieName, encodeChoice, type StoredChoice } from './consent-cookie.ts'
import { createConsentEngine } from './consent-engine.ts'
import type { ConsentState } from './consent-state.ts'
import type { ConsentPolicy, Purpose } from './policy.ts'

const policy: ConsentPolicy = { version: 2, purposes: ['analytics', 'media'] }

function engineIn(options: { keepsCookies?: boolean; signal?: boolean; policy?: ConsentPolicy } = {}) {
  const browser = { cookies: '', now: 1_763_843_174_000, kept: new Array<StoredChoice>() }
  const engine = createConsentEngine(options.policy ?? policy, {
    evidence: () => ({ cookies: browser.cookies, privacySignal: options.signal ?? false, now: browser.now }),
    keep(choice) {
      browser.kept.push(choice)
      if (options.keepsCookies ?? true) browser.cookies = `${consentCookieName}=${encodeChoice(choice)}`
    },
  })
  const heard: [before: ConsentState, after: ConsentState][] = []
  const unsubscribe = engine.subscribe((after, before) => heard.push([before, after]))
  return { engine, browser, heard, unsubscribe }
}

const unanswered = { kind: 'unanswered', granted: [] }
const agreedTo = (...granted: Purpose[]) => ({ kind: 'answered', granted })

describe('the consent engine', () => {
  test('begins with what the browser holds, and tells nobody', () => {
    const { engine, heard } = engineIn()
    expect(engine.state()).toEqual(unanswered)
    expect(heard).toEqual([])
  })

  test('keeps a choice with the version and purposes that the visitor was asked about', () => {
    const { engine, browser } = engineIn()
    engine.choose(['media'])
    expect(browser.kept).toEqual([
      { version: 2, decidedAt: browser.now, asked: ['analytics', 'media'], granted: ['media'] },
    ])
    expect(engine.state()).toEqual(agreedTo('media'))
  })

  test('tells of a change once, with the state before it', () => {
    const { engine, heard } = engineIn()
    engine.choose(['media'])
    expect(heard).toEqual([[unanswered, agreedTo('media')]])
  })

  test('tells everybody, also when something goes wrong in one of those who are told', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const { engine, heard } = engineIn()
    const fault = new Error('what a page’s other scripts may do')
    const told: string[] = []
    engine.subscribe(() => {
      throw fault
    })
    engine.subscribe(() => told.push('the last'))
    engine.choose(['media'])
    engine.choose([])
    expect(heard).toHaveLength(2)
    expect(told).toEqual(['the last', 'the last'])
    expect(said).toHaveBeenCalledWith(fault)
    said.mockRestore()
  })

  test('tells of a no too, because the question has then been answered', () => {
    const { engine, heard } = engineIn()
    engine.choose([])
    expect(heard).toEqual([[unanswered, agreedTo()]])
  })

  test('keeps a repeated choice, so that its time begins anew, and tells nobody', () => {
    const { engine, browser, heard } = engineIn()
    engine.choose(['media'])
    browser.now += 1000
    engine.choose(['media'])
    expect(browser.kept.map(({ decidedAt }) => decidedAt)).toEqual([1_763_843_174_000, 1_763_843_175_000])
    expect(heard).toHaveLength(1)
  })

  test('tells apart two choices of equal size', () => {
    const { engine, heard } = engineIn()
    engine.choose(['media'])
    engine.choose(['analytics'])
    expect(heard[1]).toEqual([agreedTo('media'), agreedTo('analytics')])
  })

  test('leaves out what the policy does not ask about', () => {
    const { engine, browser } = engineIn({ policy: { version: 1, purposes: ['media'] } })
    engine.choose(['analytics', 'media'])
    expect(browser.kept[0]?.granted).toEqual(['media'])
    expect(engine.state()).toEqual(agreedTo('media'))
  })

  test('takes a choice at its word where the browser keeps no cookies', () => {
    const { engine } = engineIn({ keepsCookies: false })
    engine.choose(['analytics'])
    expect(engine.state()).toEqual(agreedTo('analytics'))
  })

  test('gives the same state object until something changes', () => {
    const { engine } = engineIn()
    const before = engine.state()
    engine.refresh()
    expect(engine.state()).toBe(before)
    engine.choose(['media'])
    const after = engine.state()
    engine.refresh()
    engine.choose(['media'])
    expect(engine.state()).toBe(after)
  })

  test('sees on refresh what another tab chose', () => {
    const { engine, browser, heard } = engineIn()
    const elsewhere: StoredChoice = {
      version: 2,
      decidedAt: browser.now,
      asked: policy.purposes,
      granted: ['analytics'],
    }
    browser.cookies = `${consentCookieName}=${encodeChoice(elsewhere)}`
    expect(engine.state()).toEqual(unanswered)
    engine.refresh()
    expect(engine.state()).toEqual(agreedTo('analytics'))
    expect(heard).toEqual([[unanswered, agreedTo('analytics')]])
  })

  test('sees on refresh that the choice has run out', () => {
    const { engine, browser, heard } = engineIn()
    engine.choose(['analytics'])
    browser.now += 182 * 86_400_000
    engine.refresh()
    expect(engine.state()).toEqual(unanswered)
    expect(heard[1]).toEqual([agreedTo('analytics'), unanswered])
  })

  test('tells of a yes after a browser’s signal, and a no after one', () => {
    const signalled = { kind: 'refused-by-signal', granted: [] }
    const { engine, heard } = engineIn({ signal: true })
    expect(engine.state()).toEqual(signalled)
    engine.choose([])
    expect(heard).toEqual([[signalled, agreedTo()]])
  })

  test('tells every listener, and none whose subscription has ended', () => {
    const { engine, heard, unsubscribe } = engineIn()
    const others: ConsentState[] = []
    engine.subscribe((after) => others.push(after))
    unsubscribe()
    engine.choose(['media'])
    expect(heard).toEqual([])
    expect(others).toEqual([agreedTo('media')])
  })
})
