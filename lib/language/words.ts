import type { englishWords } from './en.ts'

/** Everything that the interface says; the English catalogue is the measure for the others. */
export type Words = ReturnType<typeof englishWords>
