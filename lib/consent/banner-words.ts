import { paragraphsOf } from '../text/paragraphs.ts'
import type { ConsentSetup } from './consent-setup.ts'

/** What the banner says, word for word. */
export interface BannerWords {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly accept: string
  readonly reject: string
  readonly findOutMore: string
}

/** The banner's words, for the page and for the preview in Studio alike. */
export function bannerWords({ policy, wording, words }: ConsentSetup): BannerWords {
  const { accept, reject, findOutMore, statistics } = words.consent.banner
  const paragraphs = paragraphsOf(wording.text)
  return {
    heading: wording.heading,
    paragraphs: policy.untilObjection ? [...paragraphs, statistics] : paragraphs,
    accept,
    reject,
    findOutMore,
  }
}
