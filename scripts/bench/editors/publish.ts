import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Metric } from '../metric.ts'
import { inTurns } from './in-turns.ts'
import { sinceNextInput } from './watch-frame.ts'

const count = 7
const warmUp = 1
/** A press of the mouse is as long as a person's, and the time counts from its end, at which a button acts. */
const press = { delay: 80 }
/** An editor looks at what was typed: Studio has saved it and checked it when it asks nobody for so many milliseconds. */
const rest = 500
/** Milliseconds between a visitor's answer and the next question: without them the questions alone keep a processor busy. */
const betweenQuestions = 3

/**
 * From a click on Publish, with Studio at rest, to the first public answer with the new headline.
 *
 * @param address of the story that Presentation has open, as visitors see it
 */
export async function publishMetric(studio: Page, bare: Page, address: string): Promise<Metric> {
  const times = await inTurns({
    count,
    warmUp,
    bare: (turn) => publishBare(bare, turn),
    studio: (turn) => publish(studio, address, `What iron does in the heart, edition ${turn}`),
  })
  const afterStudio = times.studio.whole - times.studio.part
  return {
    name: 'editors:publish-to-visitor',
    ratio: times.studio.whole / times.bare.whole,
    goal: 3,
    better: 'lower',
    note: `median of ${count}, from the click on Publish, with Studio at rest, to the first fresh public answer: ${times.studio.whole.toFixed(0)} ms, of which Studio takes ${times.studio.part.toFixed(0)} ms until it asks the lake, and lake and site ${afterStudio.toFixed(0)} ms until a visitor has it; from a click over a bare event stream to a frame, painted: ${times.bare.whole.toFixed(1)} ms`,
  }
}

async function publishBare(bare: Page, turn: number): Promise<{ whole: number; part: number }> {
  const said = await sinceNextInput(bare, 'published')
  await bare.getByRole('button', { name: 'Publish' }).click(press)
  const { painted } = await said.seen()
  await bare.getByLabel('Title').fill(`again ${turn}`)
  return { whole: painted, part: 0 }
}

async function publish(studio: Page, address: string, headline: string): Promise<{ whole: number; part: number }> {
  const saved = studio.waitForResponse(isWrite)
  await studio.getByTestId('field-title').getByRole('textbox').first().fill(headline)
  await saved
  const button = studio.getByTestId('action-publish')
  await button.and(studio.locator(':not([data-disabled="true"])')).waitFor()
  await atRest(studio)
  const clicked = await studio.evaluateHandle(() => {
    const at = new Promise<number>((resolve) => {
      const tell = () => resolve(performance.timeOrigin + performance.now())
      document.addEventListener('click', tell, { capture: true, once: true })
    })
    return { at }
  })
  const published = studio.waitForResponse((response) => isWrite(response) && isPublishing(response))
  // The visitor asks from before the click: `click()` comes back only when Studio has time again.
  const firstFresh = firstFreshAnswer(address, headline)
  const [begun, fresh] = await Promise.all([clicked.evaluate(({ at }) => at), firstFresh, button.click(press)])
  const request = (await published).request()
  await request.response().then((response) => response?.finished())
  return { whole: fresh - begun, part: request.timing().startTime - begun }
}

/** Waits until the page has asked nobody for a while; what comes over its WebSocket does not count. */
async function atRest(page: Page): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let timer = setTimeout(resolve, rest)
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(resolve, rest)
  }
  page.on('request', again)
  await promise
  page.off('request', again)
}

interface Answer {
  url: () => string
  request: () => { postData: () => string | null }
}

const isWrite = (response: Answer) => /\/data\/(actions|mutate)\//.test(response.url())
const isPublishing = (response: Answer) => response.request().postData()?.includes('action.document.publish') === true

/**
 * When the page at `address` holds `headline`, asked for again and again as a browser does that has the page: as long as
 * it is the same, there is nothing to send and nothing to read.
 */
async function firstFreshAnswer(address: string, headline: string): Promise<number> {
  const patience = AbortSignal.timeout(60_000)
  let tag = ''
  for (;;) {
    const answer = await fetch(address, { signal: patience, headers: tag === '' ? {} : { 'if-none-match': tag } })
    const text = await answer.text()
    if (text.includes(headline)) return performance.timeOrigin + performance.now()
    tag = answer.headers.get('etag') ?? tag
    await pause(betweenQuestions)
  }
}
