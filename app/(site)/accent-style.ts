import type { CSSProperties } from 'react'
import { accentColours, type AccentTheme } from '#lib/colour/accent.ts'

declare module 'react' {
  interface CSSProperties {
    [token: `--${string}`]: string
  }
}

/** Tokens for `<html>` that replace those of tokens.css where editors chose a colour of their own. */
export function accentStyle(chosen: string | null): CSSProperties | undefined {
  if (!chosen) return undefined
  const { light, dark } = accentColours(chosen)
  const pair = (part: keyof AccentTheme) => `light-dark(${light[part]}, ${dark[part]})`
  return {
    '--accent': pair('accent'),
    '--accent-ink': pair('ink'),
    '--margin-line': pair('line'),
    '--selection': pair('selection'),
  }
}
