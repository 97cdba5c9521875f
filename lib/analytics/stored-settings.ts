import { z } from 'zod'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

/** The list of analytics services as a document holds it, whoever wrote it; `null` for whatever is no such list. */
export const storedAnalytics = z
  .array(z.object({ provider: text, id: text, host: text }))
  .nullish()
  .catch(null)
