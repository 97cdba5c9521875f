import { registeredServices } from '../analytics/registry.ts'
import { bannerWords } from './banner-words.ts'
import type { ConsentSetup } from './consent-setup.ts'

/**
 * What a visitor is told before an answer, for the record of consent: the banner, then each purpose with what it is for
 * and who is behind it, as the choices show it. One text a policy version, its parts divided by empty lines.
 */
export function wordsShown(setup: ConsentSetup): string {
  const { heading, paragraphs } = bannerWords(setup)
  const { categories } = setup.words.consent
  const services = registeredServices(setup.analytics, setup.words.cookies)
  const purposes = setup.policy.purposes.map((purpose) => {
    const behind = services.filter(({ category }) => category === purpose).map(({ name }) => name)
    return `${categories[purpose]}: ${setup.wording.purposes[purpose]} (${behind.join(', ')})`
  })
  return [heading, ...paragraphs, ...purposes].join('\n\n')
}
