import type { Page } from '@playwright/test'
import { median, type Metric } from '../metric.ts'
import { sinceNextInput } from './watch-frame.ts'

/** The first keys pay for compiling, and for the draft that begins with them. */
const warmUp = 3
const keys = 15
/** Letters that no headline holds beside one another. */
const letter = 'q'

/** From a key in Studio's form to the changed headline in Presentation. */
export async function keystrokeMetric(studio: Page, bare: Page, site: string): Promise<Metric> {
  await openStory(studio, site)
  const [field, echoField] = [studio.getByTestId('field-title').getByRole('textbox').first(), bare.getByLabel('Title')]
  const times = { studio: new Array<number>(), echo: new Array<number>() }
  // In turns: a moment at which the machine does something else should not count for one of them alone.
  for (let key = 1; key <= warmUp + keys; key += 1) {
    const wanted = letter.repeat(key)
    const echo = await oneKey(bare, echoField, wanted)
    const ours = await oneKey(studio, field, wanted)
    if (key <= warmUp) continue
    times.studio.push(ours)
    times.echo.push(echo)
  }
  const [ours, theirs] = [median(times.studio), median(times.echo)]
  return {
    name: 'editors:keystroke-to-presentation',
    ratio: ours / theirs,
    goal: 3,
    better: 'lower',
    note: `median of ${keys} keys, from the key in Studio to the headline in Presentation: ${ours.toFixed(1)} ms; from a bare field over an event stream to a frame: ${theirs.toFixed(1)} ms`,
  }
}

type Field = ReturnType<Page['getByLabel']>

async function oneKey(page: Page, field: Field, wanted: string): Promise<number> {
  await field.focus()
  await page.keyboard.press('End')
  const watched = await sinceNextInput(page, wanted)
  await page.keyboard.type(letter)
  return watched.elapsed()
}

/** The newest public story, in Presentation. */
async function openStory(studio: Page, site: string): Promise<void> {
  await studio.goto(`${site}/studio/presentation?preview=${encodeURIComponent('/news')}`)
  const frame = studio.frameLocator('iframe')
  const path = await frame
    .getByRole('main')
    .getByRole('heading', { level: 3 })
    .getByRole('link')
    .first()
    .getAttribute('href', { timeout: 120_000 })
  await studio.goto(`${site}/studio/presentation?preview=${encodeURIComponent(path ?? '/')}`)
  await studio.getByTestId('field-title').getByRole('textbox').first().waitFor({ timeout: 120_000 })
  await frame.locator('sanity-visual-editing').waitFor({ state: 'attached', timeout: 120_000 })
}
