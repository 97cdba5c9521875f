import { parseAnswerForm, parseAnswerJson, type ParsedAnswer } from '#lib/consent/consent-answer.ts'
import { consentCookie } from '#lib/consent/consent-cookie.ts'
import { vendorCookieErasures } from '#lib/consent/erase-cookies.ts'
import { isSameOrigin, readText, returnPath } from '#lib/consent/form-post.ts'
import { forwardedAddress } from '#lib/http/forwarded-address.ts'
import { RateLimit } from '#lib/http/rate-limit.ts'
import { recordChoice } from './record-choice.ts'

/** Bytes; an answer has about a hundred. */
const largestBody = 1024

/** Of one address, behind which may sit a whole lecture theatre. Each choice is a line in the record, if one is kept. */
const choices = new RateLimit({ perSecond: 2, burst: 60, what: 'choices' })

/**
 * Stores a visitor's choice as a cookie. Takes the JSON of `ConsentProvider` (answers 204) or a consent form posted by
 * the browser itself (answers 303, back to the page). Requests from other sites are refused: they could say yes for
 * somebody. So are more than a few a second from one address (429).
 */
export async function POST(request: Request): Promise<Response> {
  const address = forwardedAddress(request.headers)
  const refused = address === null ? null : choices.take(address)
  if (refused) return problem(429, refused.message, { 'retry-after': String(refused.retryAfter) })
  if (!isSameOrigin(request)) return problem(403, 'the choice must come from a page of this site')
  const body = await readText(request, largestBody)
  if (body === null) return problem(413, `the body must have at most ${largestBody} bytes`)
  const type = (request.headers.get('content-type') ?? '').split(';', 1).join().trim().toLowerCase()
  switch (type) {
    case 'application/json':
      return answer(request, parseAnswerJson(body), { status: 204 })
    case 'application/x-www-form-urlencoded':
      return answer(request, parseAnswerForm(body), { status: 303, headers: { location: returnPath(request) } })
    default:
      return problem(415, 'the body must be JSON or a form')
  }
}

function answer(request: Request, parsed: ParsedAnswer, success: ResponseInit): Response {
  if (!parsed.ok) return problem(400, parsed.message)
  const response = new Response(null, success)
  const cookie = consentCookie({ ...parsed.answer, decidedAt: Date.now() }, isSecure(request))
  response.headers.set('set-cookie', cookie)
  if (!parsed.answer.granted.includes('analytics')) {
    for (const erasure of erasuresFor(request)) response.headers.append('set-cookie', erasure)
  }
  response.headers.set('cache-control', 'no-store')
  if (process.env['LABWIRE_CONSENT_RECORD']) void recordChoice(parsed.answer)
  return response
}

function erasuresFor({ headers }: Request): readonly string[] {
  return vendorCookieErasures(headers.get('cookie') ?? '', headers.get('host') ?? '')
}

function isSecure(request: Request): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')
  return forwarded ? forwarded.startsWith('https') : new URL(request.url).protocol === 'https:'
}

function problem(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ error: message }, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
