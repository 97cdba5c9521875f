const longest = 96

/** What is wrong with the last part of a page's address, or `true`. */
export function checkSlug(slug: string | undefined): true | string {
  if (!slug) return 'Press “Generate”, or write the last part of the page’s address yourself.'
  if (slug.length > longest) return `Keep it below ${longest} characters (now ${slug.length}).`
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return true
  return `Use lower-case letters a to z, digits and single hyphens between them, for example “${slugify(slug) || 'iron-in-the-heart'}”.`
}

/** A readable address part made from a title: accents go, everything else becomes single hyphens. */
export function slugify(title: string): string {
  const plain = title
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  const [first = '', ...words] = plain.split(/[^a-z0-9]+/).filter(Boolean)
  let slug = first.slice(0, longest)
  for (const word of words) {
    if (slug.length + 1 + word.length > longest) break
    slug = `${slug}-${word}`
  }
  return slug
}
