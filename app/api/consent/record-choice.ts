import { consentSetup } from '#lib/consent/consent-setup.ts'
import { wordsShown } from '#lib/consent/words-shown.ts'
import type { ConsentAnswer } from '#lib/consent/consent-answer.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { publishedView } from '#sanity/load.ts'
import { loadFrame } from '../../(site)/site-frame.ts'

/**
 * Appends an answer to the record of consent, where one is configured. Never throws and is not waited for: a record that
 * fails must not stand between a visitor and their choice.
 */
export async function recordChoice(answer: ConsentAnswer): Promise<void> {
  try {
    // Imported only then: a site without a record opens no database.
    const { keepProof, proofSettings } = await import('#lib/consent/keep-proof.ts')
    const settings = proofSettings(process.env)
    if (!settings) return
    const frame = await loadFrame(publishedView)
    const setup = consentSetup(frame, siteLanguage(frame.language, frame).words)
    keepProof(settings, answer, { version: setup.policy.version, text: wordsShown(setup) }, new Date())
  } catch (fault) {
    console.error(`A choice about cookies could not be recorded: ${String(fault)}`)
  }
}
