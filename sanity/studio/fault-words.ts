import { z } from 'zod'
import { faultMessage } from '#lib/text/fault-message.ts'

const refusal = z.object({ response: z.object({ body: z.object({ message: z.string().min(1) }) }) })

/** Why something failed, for the person who tried: the lake's own words where it gave a reason. */
export function faultWords(fault: unknown): string {
  const refused = refusal.safeParse(fault)
  if (refused.success) return refused.data.response.body.message
  if (fault instanceof z.ZodError) return 'The site answered in a form that this Studio does not know. Reload the page.'
  return faultMessage(fault)
}
