import type { Locator, Page } from '@playwright/test'
import type { Metric } from '../metric.ts'
import { inTurns } from './in-turns.ts'
import { sinceNextInput } from './watch-frame.ts'

/** The first keys pay for compiling, and for the draft that begins with them. */
const warmUp = 3
const count = 25
/** A letter that stands beside itself in no headline. */
const letter = 'q'

/** From a key in Studio's form to the changed headline on the screen, in Presentation. */
export async function keystrokeMetric(studio: Page, bare: Page): Promise<Metric> {
  const field = studio.getByTestId('field-title').getByRole('textbox').first()
  const times = await inTurns({
    count,
    warmUp,
    bare: (turn) => oneKey(bare, bare.getByLabel('Title'), letter.repeat(turn)),
    studio: (turn) => oneKey(studio, field, letter.repeat(turn)),
  })
  return {
    name: 'editors:keystroke-to-presentation',
    ratio: times.studio.whole / times.bare.whole,
    goal: 3,
    better: 'lower',
    note: `median of ${count} keys, from the key to the headline painted in Presentation: ${times.studio.whole.toFixed(1)} ms, for ${times.studio.part.toFixed(1)} ms of which Studio's form is busy with the key itself; from a key in a bare field over an event stream to a frame, painted: ${times.bare.whole.toFixed(1)} ms`,
  }
}

async function oneKey(page: Page, field: Locator, wanted: string): Promise<{ whole: number; part: number }> {
  await field.focus()
  await page.keyboard.press('End')
  const watched = await sinceNextInput(page, wanted)
  await page.keyboard.type(letter)
  const { painted, taking } = await watched.seen()
  return { whole: painted, part: taking }
}
