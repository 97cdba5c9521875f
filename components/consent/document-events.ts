import { linkEvent } from '#lib/analytics/link-event.ts'
import { grantedByForm } from '#lib/consent/form-choice.ts'
import { isPurpose } from '#lib/consent/policy.ts'
import type { ConsentRuntime } from './consent-runtime.ts'

/** Id of the panel that "Cookie settings" opens. */
export const settingsPanelId = 'cookie-settings'

/**
 * Answers the consent forms of the page (`ConsentForm`) and the buttons that open the panel, wherever they stand. They
 * are plain HTML from the server, so that none of their text travels as JavaScript. Reports links that lead away,
 * downloads, and presses of whatever has `data-analytics-event`.
 */
export function listenToDocument({ engine, policy, event: report }: ConsentRuntime, onChosen: () => void): void {
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.consentForm === undefined) return
    const ticked = new FormData(form).getAll('purpose').map(String).filter(isPurpose)
    const granted = grantedByForm(event.submitter?.getAttribute('value') ?? null, policy.purposes, ticked)
    if (!granted) return
    event.preventDefault()
    form.closest('dialog')?.close()
    engine.choose(granted)
    onChosen()
  }
  const onClick = (event: MouseEvent) => {
    const pressed = pressedBy(event)
    if (!pressed) return
    const { consentOpen, analyticsEvent, analyticsDetail } = pressed.dataset
    if (consentOpen !== undefined) openPanel()
    else if (analyticsEvent) report(analyticsEvent, detailOf(analyticsDetail))
    else if (pressed instanceof HTMLAnchorElement) {
      const event = linkEvent(pressed.href, location.origin, pressed.getAttribute('download'))
      if (event) report(event.name, event.properties)
    }
  }
  // The middle button follows a link too, into a tab of its own.
  const onMiddleClick = (event: MouseEvent) => {
    if (event.button === 1 && pressedBy(event) instanceof HTMLAnchorElement) onClick(event)
  }
  document.addEventListener('submit', onSubmit)
  document.addEventListener('click', onClick)
  document.addEventListener('auxclick', onMiddleClick)
}

/** Reports what the page says of itself (`PageEvent`). */
export function reportPage({ event: report }: ConsentRuntime): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-page-event]')) {
    report(dataset.pageEvent ?? '', detailOf(dataset.pageEventDetail))
  }
}

function detailOf(detail = '') {
  return detail ? { detail } : {}
}

/** What a press was meant for, of the things that are listened for. */
function pressedBy({ target }: MouseEvent): HTMLElement | null {
  if (!(target instanceof Element)) return null
  return target.closest<HTMLElement>('[data-consent-open], [data-analytics-event], a[href]')
}

/** For browsers that do not know `command`; the others open it by themselves (cookie-settings-button.tsx). */
function openPanel(): void {
  if ('commandForElement' in HTMLButtonElement.prototype) return
  const panel = document.getElementById(settingsPanelId)
  if (panel instanceof HTMLDialogElement && !panel.open) panel.showModal()
}
