import { englishWords } from './en.ts'
import type { WordTools } from './plural-forms.ts'
import type { Words } from './words.ts'

/* Whatever English gains, the types ask of every other file. */

// @ts-expect-error -- a catalogue without most of its areas is not a catalogue
export const incomplete: (tools: WordTools) => Words = (tools) => ({ site: englishWords(tools).site })

export const renamed: (tools: WordTools) => Words = (tools) => ({
  ...englishWords(tools),
  // @ts-expect-error -- every kind of story has a name
  kinds: { research: 'Forschung' },
})
