/** Words that adults read in a minute, silently, in English prose: Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
const wordsPerMinute = 238

/** How long a text is, for whoever writes it: `412 words, 2 minutes to read`. */
export function lengthOfText(words: number): string {
  if (words === 0) return 'No words yet'
  const minutes = Math.max(1, Math.round(words / wordsPerMinute))
  return `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read`
}
