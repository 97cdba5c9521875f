import { grantedByForm } from '#lib/consent/form-choice.ts'
import { isPurpose } from '#lib/consent/policy.ts'
import type { ConsentRuntime } from './consent-runtime.ts'

/** Id of the panel that "Cookie settings" opens. */
export const settingsPanelId = 'cookie-settings'

/**
 * Answers the consent forms of the page (`ConsentForm`) and the buttons that open the panel, wherever they stand. They
 * are plain HTML from the server, so that none of their text travels as JavaScript. Returns what ends the listening.
 */
export function listenForChoices({ engine, policy }: ConsentRuntime, onChosen: () => void): () => void {
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
  document.addEventListener('submit', onSubmit)
  document.addEventListener('click', openPanel)
  return () => {
    document.removeEventListener('submit', onSubmit)
    document.removeEventListener('click', openPanel)
  }
}

function openPanel(event: MouseEvent): void {
  if (!(event.target instanceof Element) || !event.target.closest('[data-consent-open]')) return
  const panel = document.getElementById(settingsPanelId)
  if (panel instanceof HTMLDialogElement && !panel.open) panel.showModal()
}
