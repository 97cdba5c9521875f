import { followConsent } from './consent/consent.browser.ts'
import { copyOnPress } from './layout/copy-button.browser.ts'
import { followTheme } from './layout/theme-choice.browser.ts'
import { sendOnPress } from './layout/send-button.browser.ts'
import { layOutTheRest } from './layout/when-near.browser.ts'

/**
 * The one script of the site's own that a visitor's page names (docs/decisions/026): it finds the parts of the page that
 * answer to the visitor, by their `data-` attributes, and listens. Everything is readable, and every form works, without it.
 */
const islands = [followConsent, followTheme, copyOnPress, sendOnPress, offerSuggestions, layOutTheRest]

for (const start of islands) {
  try {
    start()
  } catch (fault) {
    // What goes wrong in one of them must not keep the others from starting.
    reportError(fault)
  }
}

/** On the search page alone, whose script no other page fetches. */
function offerSuggestions(): void {
  const field = document.querySelector<HTMLInputElement>('[data-suggestions-field]')
  if (field) void import('./search/search-box.browser.ts').then(({ suggestWhileTyping }) => suggestWhileTyping(field))
}
