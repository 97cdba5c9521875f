import { z } from 'zod'
import { grantedByForm } from './form-choice.ts'
import { allPurposes } from './policy.ts'

const purposes = z
  .array(z.enum(allPurposes))
  .refine((list) => new Set(list).size === list.length, 'names a purpose twice')

const answer = z
  .object({ version: z.int().min(1).max(999_999), asked: purposes.min(1), granted: purposes })
  .refine(({ asked, granted }) => granted.every((purpose) => asked.includes(purpose)), {
    path: ['granted'],
    error: 'grants a purpose that was not asked about',
  })

/** What a visitor was asked (policy version and purposes) and what they agreed to. */
export type ConsentAnswer = z.output<typeof answer>

export type ParsedAnswer =
  | { readonly ok: true; readonly answer: ConsentAnswer }
  | { readonly ok: false; readonly message: string }

/** Reads `{"version": 3, "asked": ["analytics", "media"], "granted": ["media"]}`. */
export function parseAnswerJson(body: string): ParsedAnswer {
  try {
    return checked(JSON.parse(body))
  } catch {
    return { ok: false, message: 'the body is not JSON' }
  }
}

/**
 * Reads the fields of a consent form as a browser posts them before the page's JavaScript has started: `version`,
 * `asked` (purposes divided by spaces), `choice` (accept, reject or save) and a `purpose` for each ticked box.
 */
export function parseAnswerForm(body: string): ParsedAnswer {
  const form = new URLSearchParams(body)
  const asked = (form.get('asked') ?? '').split(' ').filter(Boolean)
  const granted = grantedByForm(form.get('choice'), asked, form.getAll('purpose'))
  if (!granted) return { ok: false, message: 'choice: must be accept, reject or save' }
  return checked({ version: Number(form.get('version')), asked, granted })
}

function checked(value: unknown): ParsedAnswer {
  const parsed = answer.safeParse(value)
  if (parsed.success) return { ok: true, answer: parsed.data }
  const [issue] = parsed.error.issues
  return { ok: false, message: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not an answer'}` }
}
