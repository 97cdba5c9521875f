import { ServiceFault } from '#lib/scholarly-services/service-fault.ts'

const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** What is wrong, for the person who asked. */
export function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers })
}

export function found(answer: object): Response {
  return Response.json(answer, { headers })
}

/** 502 with the service's fault in words; anything else is a fault of ours, and goes on up. */
export function serviceRefusal(fault: unknown): Response {
  if (fault instanceof ServiceFault) return refusal(fault.kind === 'not-found' ? 404 : 502, fault.message)
  throw fault
}
