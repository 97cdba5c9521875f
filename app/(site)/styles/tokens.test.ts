import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { papers } from '#lib/colour/accent.ts'
import { contrast } from '#lib/colour/contrast.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const themes = ['light', 'dark'] as const

/** Both colours of a token, as `tokens.css` declares them. */
function colours(token: string): Record<(typeof themes)[number], string> {
  const [, light, dark] = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? []
  if (!light || !dark) throw new Error(`tokens.css declares no pair of colours for --${token}`)
  return { light, dark }
}

test('black on white has the contrast that WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(themes)('in the %s theme', (theme) => {
  const on = (text: string, ground: string) => contrast(colours(text)[theme], colours(ground)[theme])

  test.each([
    ['ink', 'paper'],
    ['ink', 'paper-raised'],
    ['ink', 'warning-ground'],
    ['ink', 'selection'],
    ['ink-muted', 'paper'],
    ['ink-muted', 'paper-raised'],
    ['accent', 'paper'],
    ['accent', 'paper-raised'],
    ['accent-ink', 'accent'],
  ])('%s on %s can be read (4.5 : 1)', (text, ground) => {
    expect(on(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['focus', 'paper'],
    ['focus', 'paper-raised'],
    ['control-border', 'paper'],
    ['control-border', 'paper-raised'],
  ])('%s on %s can be seen (3 : 1)', (line, ground) => {
    expect(on(line, ground)).toBeGreaterThanOrEqual(3)
  })
})

test('the colours of the browser’s own bar are those of the paper', () => {
  const layout = readFileSync(new URL('../layout.tsx', import.meta.url), 'utf8')
  expect(layout).toContain(`color: '${colours('paper').light}'`)
  expect(layout).toContain(`color: '${colours('paper').dark}'`)
})

test.each(themes)('an accent of the editors’ own is measured against the %s paper that the site has', (theme) => {
  const { grounds, text, inkOnAccent } = papers[theme]
  expect(grounds).toEqual([colours('paper')[theme], colours('paper-raised')[theme]])
  expect(text).toBe(colours('ink')[theme])
  expect(inkOnAccent).toBe(colours('accent-ink')[theme])
})
