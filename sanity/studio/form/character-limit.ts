/** Characters after which a text is cut where it is shown, or refused; by type of document and field. */
const limits: Readonly<Record<string, number>> = {
  'news title': 110,
  'news standfirst': 300,
  'topic summary': 300,
  'siteSettings description': 160,
}

/** The same in every document that has these fields. */
const shared: readonly (readonly [field: RegExp, limit: number])[] = [
  [/^seo\.title$/, 60],
  [/^seo\.description$/, 160],
  [/(?:^|\.)alt$/, 200],
]

/** How many characters of a field are of use; null where any number is. */
export function characterLimit(type: string, field: string): number | null {
  return limits[`${type} ${field}`] ?? shared.find(([pattern]) => pattern.test(field))?.[1] ?? null
}
