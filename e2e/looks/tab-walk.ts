import type { Page } from '@playwright/test'

/** Where the Tab key led to. */
export interface Stop {
  /** Place among all that can have the focus, in the order of the page; -1 for the page itself. */
  readonly place: number
  readonly name: string
  readonly fault: string | null
}

/** Presses Tab from the top of the page until it has led through all of it, and tells where it stopped. */
export async function tabWalk(page: Page, longest = 400): Promise<Stop[]> {
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    // Browsers go on from where the focus was last, also after it was taken away.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const stops: Stop[] = []
  while (stops.length < longest) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop.place < 0 || stop.place === stops[0]?.place) return stops
    stops.push(stop)
  }
  throw new Error(`After ${longest} presses of Tab the page had not come to its end.`)
}

function lookAtFocus(): Stop {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return { place: -1, name: 'page', fault: null }
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  const name = `${element.localName} “${(element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 40)}”`
  // A control that is drawn by its label shows its focus there.
  const drawn = [element, element.nextElementSibling, element.parentElement].find((one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const boxes = [...(drawn ?? element).getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  const seen = boxes.some(({ left, top, width, height }) => {
    const at = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!at || at === document.body) return false
    return element.contains(at) || at.contains(element) || drawn?.contains(at)
  })
  const fault = drawn ? (seen ? null : 'lies under something else, or out of sight') : 'shows no focus'
  return { place: all.indexOf(element), name, fault }
}

/** What is wrong with a walk: stops that cannot be seen, and steps back in the page. */
export function walkFaults(stops: readonly Stop[]): string[] {
  return stops.flatMap(({ place, name, fault }, index) => {
    const before = stops[index - 1]
    return [
      ...(fault ? [`${name} ${fault}`] : []),
      ...(before && before.place >= place ? [`${name} comes after ${before.name}`] : []),
    ]
  })
}

/** How many places the Tab key should stop at: a group of radio buttons is one. */
export function reachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ]
    const shown = all.filter(
      (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
    )
    return shown.filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked)).length
  })
}
