import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const themes = ['light', 'dark'] as const

/** Both colours of a token, as `tokens.css` declares them. */
function colours(token: string): Record<(typeof themes)[number], string> {
  const [, light, dark] = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? []
  if (!light || !dark) throw new Error(`tokens.css declares no pair of colours for --${token}`)
  return { light, dark }
}

/** Contrast ratio of two colours by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
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
