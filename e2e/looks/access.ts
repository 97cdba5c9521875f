import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const aboutLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

/**
 * What axe finds against WCAG 2.2 AA and good practice: rule, element, and why.
 *
 * @param part `looks` for the rules alone whose outcome hangs on colours and widths
 */
export async function axeFindings(page: Page, part: 'all' | 'looks'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  // There are no frames in these pages, for which alone the other mode opens a page of its own each time.
  axe.setLegacyMode()
  const { violations } = await (part === 'all' ? axe.withTags(standards) : axe.withRules(aboutLooks)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

/**
 * Puts the focus on everything that can have it, as the Tab key would, and tells what a keyboard user could not work
 * with: a focus that is not drawn, or that lies under something else (WCAG 2.4.7 and 2.4.11).
 */
export function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reachable = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
    const faults: string[] = []
    for (const element of reachable.filter((one) => one.checkVisibility({ visibilityProperty: true }))) {
      if (element.tabIndex < 0 || element.matches(':disabled')) continue
      element.focus({ focusVisible: true })
      const name = `${element.localName} “${(element.textContent || element.id).trim().slice(0, 40)}”`
      if (document.activeElement !== element) faults.push(`${name} takes no focus`)
      const drawn = [element, element.nextElementSibling, element.parentElement].some((one) => {
        if (!one) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      if (!drawn) faults.push(`${name} shows no focus`)
      element.scrollIntoView({ block: 'nearest' })
      const [box] = element.getClientRects()
      if (!box) continue
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      if (!at || !(element.contains(at) || at.contains(element) || at.closest('a, label, button')))
        faults.push(`${name} is hidden by ${at?.localName ?? 'the edge'}`)
    }
    return faults
  })
}

/** WCAG 1.4.12: the spacing that a reader may set. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [spacing]
  })
}

/** What stands out of a page of this width to the side, or is cut off (WCAG 1.4.10 and 1.4.12). */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide in ${clientWidth}`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.visually-hidden, [hidden], svg, math') || !element.checkVisibility()) continue
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(element)
      if (clipPath !== 'none' || (position === 'absolute' && element.offsetWidth <= 1)) continue
      const cut =
        (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      if (cut && element.textContent?.trim())
        faults.push(`${element.localName} “${element.textContent.trim().slice(0, 40)}” is cut off`)
    }
    return faults
  })
}
