/** What happened to a document, so that no visitor may see its words. `published` is there to show that they could. */
export type Fate = 'published' | 'draft' | 'edit' | 'release' | 'scheduled' | 'expired' | 'hidden' | 'deleted'

export type CanaryType = 'news' | 'publication' | 'person' | 'topic' | 'page' | 'settings'

/** A word that stands nowhere else: which document it belongs to, and in which of its fields it stood. */
export interface Canary {
  readonly fate: Fate
  readonly type: CanaryType
  readonly place: string
}

/** One word of letters alone, so that search finds it whole and no escaping changes it. */
export function wordOf({ fate, type, place }: Canary): string {
  return `quagga${fate}${type}${place}x`
}

/** The start of the words of a document: a search for it finds them all, and an answer that repeats it gives none away. */
export function beginningOf(fate: Fate, type: CanaryType): string {
  return `quagga${fate}${type}`
}

export function slugOf(fate: Fate, type: CanaryType): string {
  return `quagga-${fate}-${type}`
}

const wordPattern = /quagga[a-z]+x(?![a-z])/gi
const slugPattern = /quagga-[a-z]+-[a-z]+/gi

/** Every canary word in a text, once. */
export function wordsIn(text: string): string[] {
  return [...new Set((text.match(wordPattern) ?? []).map((word) => word.toLowerCase()))]
}

/** Addresses of canary documents in a text, once. */
export function slugsIn(text: string): string[] {
  return [...new Set((text.match(slugPattern) ?? []).map((slug) => slug.toLowerCase()))]
}
