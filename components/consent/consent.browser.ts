import { createConsentRuntime } from './consent-runtime.ts'
import { listenToDocument, reportPage } from './document-events.ts'
import { followAddress } from './follow-address.ts'
import { openAllowedMedia } from './media-gate.browser.ts'
import { tickAgreedPurposes } from './purpose-toggle.browser.ts'
import { scriptSetupId, type ConsentScriptSetup } from './script-setup.ts'

/** Acts on the visitor's choice, on every page that `ConsentProvider` wraps; nowhere else is anything allowed. */
export function followConsent(): void {
  const setup = document.getElementById(scriptSetupId)
  if (!setup) return
  const { policy, analytics }: ConsentScriptSetup = JSON.parse(setup.textContent)
  const runtime = createConsentRuntime(policy, analytics)
  listenToDocument(runtime, () => sayThatItIsKept(setup.dataset['saved'] ?? ''))
  followAddress(runtime.navigated)
  runtime.connect()
  openAllowedMedia(runtime.engine)
  tickAgreedPurposes(runtime.engine)
  reportPage(runtime)
}

/** Screen readers read out what has changed only, so every other time an invisible space is different. */
function sayThatItIsKept(notice: string): void {
  const output = document.querySelector('[data-consent-said]')
  if (output) output.textContent = output.textContent === notice ? `${notice}\u00A0` : notice
}
