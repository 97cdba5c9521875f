import { themeKey } from './theme-script.ts'

/** Keeps a visitor's choice of colours in this browser alone, and follows its other tabs. */
export function followTheme(): void {
  show(shownTheme())
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'theme') keep(target.value)
  })
  addEventListener('storage', ({ key }) => key === themeKey && show(keptTheme()))
  // Back from another page, where it may have been chosen anew; or browsers have put back what was ticked before a reload.
  addEventListener('pageshow', ({ persisted }) => show(persisted ? keptTheme() : shownTheme()))
}

/** What holds on this page: a browser that keeps nothing still shows what was chosen here. */
function shownTheme(): string {
  return document.documentElement.dataset['theme'] ?? ''
}

function keptTheme(): string {
  try {
    return localStorage.getItem(themeKey) ?? ''
  } catch {
    return shownTheme()
  }
}

function keep(theme: string): void {
  show(theme)
  try {
    if (theme) localStorage.setItem(themeKey, theme)
    else localStorage.removeItem(themeKey)
  } catch {
    // The choice then lasts as long as the page.
  }
}

function show(theme: string): void {
  const known = theme === 'light' || theme === 'dark' ? theme : ''
  if (known) document.documentElement.dataset['theme'] = known
  else delete document.documentElement.dataset['theme']
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
    choice.checked = choice.value === known
  }
}
