'use client'

import { useSyncExternalStore } from 'react'
import { themeKey } from './theme-script.ts'

interface ThemeChoiceProps {
  /** From the server, so that no table of class names is in the script. */
  readonly className: string | undefined
  readonly legend: string
  readonly automatic: string
  readonly light: string
  readonly dark: string
}

/** Light colours, dark ones, or those of the device. Kept in this browser alone, and followed by its other tabs. */
export function ThemeChoice({ className, legend, automatic, light, dark }: ThemeChoiceProps) {
  const chosen = useSyncExternalStore(watch, keptTheme, () => '')
  const themes = { '': automatic, light, dark }
  return (
    <fieldset className={className}>
      <legend>{legend}</legend>
      {Object.entries(themes).map(([theme, label]) => (
        <label key={theme}>
          <input type="radio" name="theme" value={theme} checked={theme === chosen} onChange={() => keep(theme)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

const watchers = new Set<() => void>()

function watch(changed: () => void): () => void {
  const inOtherTab = ({ key }: StorageEvent) => {
    if (key !== themeKey) return
    paint()
    changed()
  }
  watchers.add(changed)
  addEventListener('storage', inOtherTab)
  return () => {
    watchers.delete(changed)
    removeEventListener('storage', inOtherTab)
  }
}

/** What holds on this page: a browser that keeps nothing still shows what was chosen here. */
function keptTheme(): string {
  return document.documentElement.dataset['theme'] ?? ''
}

function keep(theme: string): void {
  show(theme)
  try {
    if (theme) localStorage.setItem(themeKey, theme)
    else localStorage.removeItem(themeKey)
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const changed of watchers) changed()
}

function paint(): void {
  show(localStorage.getItem(themeKey) ?? '')
}

function show(theme: string): void {
  if (theme) document.documentElement.dataset['theme'] = theme
  else delete document.documentElement.dataset['theme']
}
