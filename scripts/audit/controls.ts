import type { Frame, Locator, Page } from '@playwright/test'

/** What a visitor can press about cookies, by the words that sites use for it. */
export type Control = 'accept' | 'reject' | 'settings'

const words: Record<Control, RegExp> = {
  reject:
    /\b(reject|decline|refuse|deny|disagree|(only|just) (the )?(necessary|essential)|(necessary|essential) (cookies )?only|withdraw|rechaz\w+|ablehnen|refuser|rifiuta|weiger\w*)\b/i,
  accept: /\b(accept|agree|allow|consent|got it|aceptar|akzeptieren|accepter|accetta|accepteren)\b/i,
  settings:
    /(cookie|privacy|consent|tracking)s?[\s-]*(settings|preferences|choices|options)|(manage|change|configure) (my |your )?(cookies|consent)|(configura\w*|ajustes|einstellungen|param[eè]tres|impostazioni).*cookies?|cookies?-einstellungen/i,
}

/** The first visible button or link that says so, in the page or in one of its frames; `null` when there is none. */
export async function findControl(page: Page, control: Control, named: string | undefined): Promise<Locator | null> {
  for (const frame of page.frames()) {
    const found = await visibleIn(frame, control, named)
    if (found) return found
  }
  return null
}

/** Longest wait for a panel with the controls to open, in milliseconds. */
const timeToOpen = 3_000

/** Waits until a control can be seen, for as long as a panel takes to open; it may be in a frame, too. */
export async function controlAppears(page: Page, control: Control, named: string | undefined): Promise<void> {
  const name = named ?? words[control]
  const candidates = page.getByRole('button', { name }).or(page.getByRole('link', { name }))
  await candidates
    .filter({ visible: true })
    .first()
    .waitFor({ timeout: timeToOpen })
    .catch(() => {})
}

async function visibleIn(frame: Frame, control: Control, named: string | undefined): Promise<Locator | null> {
  const name = named ?? words[control]
  for (const candidates of [frame.getByRole('button', { name }), frame.getByRole('link', { name })]) {
    for (const candidate of await candidates.all()) {
      if (!(await candidate.isVisible())) continue
      // "Reject and accept only what is necessary" is a way to reject.
      const text = (await candidate.textContent()) ?? ''
      if (control === 'accept' && named === undefined && words.reject.test(text)) continue
      return candidate
    }
  }
  return null
}
