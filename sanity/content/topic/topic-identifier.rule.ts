/** What is wrong with a topic's identifier elsewhere, or `true`. */
export function checkTopicIdentifier(scheme: string | undefined, value: string | undefined): true | string {
  if (!value) return true
  if (scheme === 'mesh') return /^D\d{6,9}$/.test(value) || 'A MeSH identifier looks like D007501.'
  if (scheme === 'wikidata') return /^Q[1-9]\d*$/.test(value) || 'A Wikidata identifier looks like Q677.'
  return true
}
