import { consentSetup } from '#lib/consent/consent-setup.ts'
import type { ConsentAnswer } from '#lib/consent/consent-answer.ts'
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
    const { policy, wording } = consentSetup(await loadFrame(publishedView))
    keepProof(settings, answer, { version: policy.version, text: `${wording.heading}\n\n${wording.text}` }, new Date())
  } catch (fault) {
    console.error(`A choice about cookies could not be recorded: ${String(fault)}`)
  }
}
