import { describe, expect, test } from 'vitest'
import type { AnalyticsAdapter, PageView } from './adapter.ts'
import { createAnalyticsHub } from './analytics-hub.ts'
import type { AnalyticsConfiguration } from './configuration.ts'
import type { ImportAdapter } from './import-adapter.ts'
import { recordingPage } from './testing/recording-page.ts'

const configuration: AnalyticsConfiguration = { provider: 'matomo', id: '1', host: 'https://stats.example' }
const page = (path: string): PageView => ({ url: `https://news.example${path}`, title: path, referrer: '' })

/** A hub whose services write down everything that reaches them. */
function hubOf(
  options: {
    configurations?: AnalyticsConfiguration[]
    load?: () => Promise<void>
    arrive?: Promise<void>
    /** Lines of the log at which the service throws, as a broken script does. */
    fails?: string[]
  } = {},
) {
  const log: string[] = []
  const note = (line: string) => {
    log.push(line)
    if (options.fails?.includes(line)) throw new Error(`broken: ${line}`)
  }
  const importAdapter: ImportAdapter = async ({ id }) => {
    log.push(`${id} import`)
    await options.arrive
    const adapter: AnalyticsAdapter = {
      cookies: [],
      load: async () => {
        log.push(`${id} load`)
        await options.load?.()
      },
      pageview: ({ title }) => note(`${id} page ${title}`),
      event: (name, properties) => note(`${id} event ${name} ${JSON.stringify(properties)}`),
      revoke: () => note(`${id} revoke`),
    }
    return adapter
  }
  return {
    log,
    hub: createAnalyticsHub(options.configurations ?? [configuration], () => recordingPage(), importAdapter),
  }
}

/** Lets everything that is under way come to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the gate before the analytics services', () => {
  test('is closed at first: nothing is fetched, and what is reported is forgotten', async () => {
    const { hub, log } = hubOf()
    hub.pageview(page('/a'))
    hub.event('Cite', {}, page('/a'))
    await settle()
    expect(hub.isOpen()).toBe(false)
    expect(log).toEqual([])
    hub.start()
    await settle()
    expect(log).toEqual(['1 import', '1 load'])
  })

  test('opens once: each service is loaded once and gets each page once, in order', async () => {
    const { hub, log } = hubOf()
    hub.start()
    hub.pageview(page('/a'))
    hub.start()
    hub.pageview(page('/b'))
    await settle()
    hub.event('Cite', { style: 'ris' }, page('/a'))
    hub.pageview(page('/c'))
    await settle()
    expect(log).toEqual(['1 import', '1 load', '1 page /a', '1 page /b', '1 event Cite {"style":"ris"}', '1 page /c'])
    expect(hub.isOpen()).toBe(true)
  })

  test('holds pages back until the service’s script is there', async () => {
    const script = Promise.withResolvers<void>()
    const { hub, log } = hubOf({ load: () => script.promise })
    hub.start()
    hub.pageview(page('/a'))
    await settle()
    expect(log).toEqual(['1 import', '1 load'])
    script.resolve()
    await settle()
    expect(log.at(-1)).toBe('1 page /a')
  })

  test('closes: services are told to stop, and hear nothing more', async () => {
    const { hub, log } = hubOf()
    hub.start()
    await settle()
    hub.stop()
    hub.pageview(page('/a'))
    hub.event('Cite', {}, page('/a'))
    await settle()
    expect(log).toEqual(['1 import', '1 load', '1 revoke'])
    expect(hub.isOpen()).toBe(false)
    hub.stop()
    expect(log.filter((line) => line === '1 revoke')).toHaveLength(1)
  })

  test('loads no service whose code arrives after a no', async () => {
    const code = Promise.withResolvers<void>()
    const { hub, log } = hubOf({ arrive: code.promise })
    hub.start()
    hub.pageview(page('/a'))
    hub.stop()
    code.resolve()
    await settle()
    expect(log).toEqual(['1 import'])
  })

  test('sends no page that was waiting for a script when the no came, and stops that service too', async () => {
    const script = Promise.withResolvers<void>()
    const { hub, log } = hubOf({ load: () => script.promise })
    hub.start()
    hub.pageview(page('/a'))
    await settle()
    hub.stop()
    script.resolve()
    await settle()
    expect(log).toEqual(['1 import', '1 load', '1 revoke'])
  })

  test('lets the other services run when one cannot be loaded', async () => {
    const second = { ...configuration, id: '2' }
    let calls = 0
    const { hub, log } = hubOf({
      configurations: [configuration, second],
      load: async () => {
        calls += 1
        if (calls === 1) throw new Error('blocked')
      },
    })
    hub.start()
    hub.pageview(page('/a'))
    await settle()
    expect(log.filter((line) => line.includes('page'))).toEqual(['2 page /a'])
  })

  test('stops every service when the first one fails at its own opt-out', async () => {
    const { hub, log } = hubOf({ configurations: [configuration, { ...configuration, id: '2' }], fails: ['1 revoke'] })
    hub.start()
    await settle()
    hub.stop()
    expect(log.slice(-2)).toEqual(['1 revoke', '2 revoke'])
  })

  test('tells the other services of a page when one fails at it, and the next page to both', async () => {
    const { hub, log } = hubOf({
      configurations: [configuration, { ...configuration, id: '2' }],
      fails: ['1 page /a', '1 event Cite {}'],
    })
    hub.start()
    hub.pageview(page('/a'))
    hub.event('Cite', {}, page('/a'))
    hub.pageview(page('/b'))
    await settle()
    const pages = log.filter((line) => line.includes('page')).toSorted()
    expect(pages).toEqual(['1 page /a', '1 page /b', '2 page /a', '2 page /b'])
  })
})
