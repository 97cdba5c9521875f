import { z } from 'zod'
import { workRecordShape } from '#lib/import-record/work-record-shape.ts'

/** How many works one request to the gateway may ask for. */
export const mostWorksAtOnce = 10

/** Characters of a file of references; a library of ten thousand entries has about that many. */
export const longestFile = 8_000_000

/** `POST /api/import/works`: DOIs, addresses or numbers of works, as somebody wrote them. */
export const worksRequest = z.object({ ids: z.array(z.string().min(1).max(2_000)).min(1).max(mostWorksAtOnce) })

/** `POST /api/import/file`: the text of a file of references. */
export const fileRequest = z.object({ text: z.string().max(longestFile) })

/** `POST /api/import/researcher`: whose works are asked for. */
export const researcherRequest = z.object({ orcid: z.string().min(1).max(100) })

/** Works in the order in which they were asked for, and entries in that of the file. */
export const entriesAnswer = z.object({
  entries: z.array(z.object({ place: z.string(), record: workRecordShape.nullable(), problem: z.string().nullable() })),
})

const listedDate = z.object({ year: z.int(), month: z.int().nullable(), day: z.int().nullable() })

export const listedAnswer = z.object({
  works: z.array(
    z.object({
      title: z.string(),
      kind: z.string().nullable(),
      journal: z.string().nullable(),
      issued: listedDate.nullable(),
      doi: z.string().nullable(),
      pmid: z.string().nullable(),
    }),
  ),
})

/** What is wrong, as a sentence for the person at the screen. */
export const problemAnswer = z.object({ message: z.string() })
