import type { Page } from '@playwright/test'

/** One line of Playwright's tree of what a screen reader is told: `- heading "News" [level=1]`, quoted where YAML asks. */
const line = /^\s*- '?(?<role>[a-z]+)(?: "(?<name>(?:[^"\\]|\\.)*)")?(?<rest>.*)$/

interface Told {
  readonly role: string
  readonly name: string
  readonly level: number
}

/** Everything that a screen reader is told of a page, in reading order. */
export async function told(page: Page): Promise<Told[]> {
  const tree = await page.locator('body').ariaSnapshot()
  return tree.split('\n').flatMap((text) => {
    const { role, name = '', rest = '' } = line.exec(text)?.groups ?? {}
    return role ? [{ role, name, level: Number(/\[level=(\d)\]/.exec(rest)?.[1] ?? 0) }] : []
  })
}

const sayNothing = /^(here|click here|more|read more|link|this|details|#?\d*)$/i
const inANavigation = /^(page )?\d+$/i

/** What would leave somebody lost who hears a page instead of seeing it; empty for a page in good order. */
export async function structureFaults(page: Page): Promise<string[]> {
  const all = await told(page)
  const named = (role: string) => all.filter((one) => one.role === role)
  const faults: string[] = []
  for (const role of ['banner', 'main', 'contentinfo']) {
    if (named(role).length !== 1) faults.push(`${named(role).length} × ${role}`)
  }
  for (const role of ['navigation', 'region', 'complementary', 'form']) {
    const names = named(role).map(({ name }) => name)
    if (names.includes('')) faults.push(`a ${role} without a name`)
    if (new Set(names).size < names.length) faults.push(`two of role ${role} with one name: ${names.join(', ')}`)
  }
  const headings = named('heading')
  if (headings.filter(({ level }) => level === 1).length !== 1) faults.push('not one heading of level 1')
  headings.forEach(({ level, name }, index) => {
    // The banner of cookies stands before everything, as a region of level 2.
    const before = headings[index - 1]?.level ?? 1
    if (level > before + 1) faults.push(`“${name}” is of level ${level} after level ${before}`)
  })
  for (const { role, name } of all) {
    if (!/^(link|button|heading|img|textbox|searchbox|combobox|radio|checkbox|table)$/.test(role)) continue
    if (name === '') faults.push(`a ${role} without a name`)
    else if (role === 'link' && sayNothing.test(name) && !inANavigation.test(name)) faults.push(`a link “${name}”`)
  }
  return faults
}
