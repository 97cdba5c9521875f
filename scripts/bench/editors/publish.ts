import type { Page } from '@playwright/test'
import { median, type Metric } from '../metric.ts'
import { sinceNextInput } from './watch-frame.ts'

const rounds = 5

/**
 * From a click on Publish to the first public response with the new headline. The story is the one that Presentation
 * has open.
 */
export async function publishMetric(studio: Page, bare: Page, site: string): Promise<Metric> {
  const address = new URL(new URL(studio.url()).searchParams.get('preview') ?? '/', site).href
  const field = studio.getByTestId('field-title').getByRole('textbox').first()
  const times = { studio: new Array<number>(), echo: new Array<number>() }
  for (let round = 0; round <= rounds; round += 1) {
    const echo = await sinceNextInput(bare, 'published')
    await bare.getByRole('button', { name: 'Publish' }).click()
    const theirs = await echo.elapsed()
    await bare.getByLabel('Title').fill(`again ${round}`)

    const headline = `What iron does in the heart, edition ${round}`
    await field.fill(headline)
    const ours = await publishOnce(studio, address, headline)
    if (round === 0) continue
    times.studio.push(ours)
    times.echo.push(theirs)
  }
  const [ours, theirs] = [median(times.studio), median(times.echo)]
  return {
    name: 'editors:publish-to-visitor',
    ratio: ours / theirs,
    goal: 3,
    better: 'lower',
    note: `median of ${rounds}, from the click on Publish to the first fresh public answer: ${ours.toFixed(0)} ms; from a click over a bare event stream to a frame: ${theirs.toFixed(1)} ms`,
  }
}

async function publishOnce(studio: Page, address: string, headline: string): Promise<number> {
  const button = studio.getByTestId('action-publish')
  await button.and(studio.locator(':not([data-disabled="true"])')).waitFor()
  const clicked = await studio.evaluateHandle(() => {
    const at = new Promise<number>((resolve) => {
      const tell = () => resolve(performance.timeOrigin + performance.now())
      document.addEventListener('pointerdown', tell, { capture: true, once: true })
    })
    return { at }
  })
  const [begun] = await Promise.all([clicked.evaluate(({ at }) => at), button.click()])
  for (;;) {
    const text = await (await fetch(address)).text()
    if (text.includes(headline)) return performance.timeOrigin + performance.now() - begun
  }
}
