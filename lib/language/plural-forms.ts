/** A phrase for each plural category that a language has (CLDR); `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

export interface WordTools {
  /** Makes the function that says a phrase for a count, its number written as the locale writes it. */
  readonly plural: (forms: PluralForms) => (count: number) => string
}

/** What a language's words are made with: plural rules and numbers of a BCP 47 locale. */
export function wordTools(locale: string): WordTools {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return {
    plural: (forms) => (count) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', numbers.format(count)),
  }
}
