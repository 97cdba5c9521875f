import type { z } from 'zod'
import type { ListedWork } from '#lib/import-record/orcid-works.ts'
import { entriesAnswer, listedAnswer, problemAnswer } from '#sanity/import/gateway-shapes.ts'
import type { SourceEntry } from '#sanity/import/planned-entry.ts'

/** The gateway, or a service behind it, did not give what was asked for. The message is for the person at the screen. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError'
}

/** The part of Studio's client that says who is signed in. */
export interface SignedIn {
  config(): { readonly token?: string | undefined }
}

/** What the services say about works. @throws GatewayError */
export async function askForWorks(client: SignedIn, ids: readonly string[]): Promise<readonly SourceEntry[]> {
  return (await ask(client, 'works', { ids }, entriesAnswer)).entries
}

/** The entries of a file of references. @throws GatewayError */
export async function askForFile(client: SignedIn, text: string): Promise<readonly SourceEntry[]> {
  return (await ask(client, 'file', { text }, entriesAnswer)).entries
}

/** The works of an ORCID record. @throws GatewayError */
export async function askForResearcher(client: SignedIn, orcid: string): Promise<readonly ListedWork[]> {
  return (await ask(client, 'researcher', { orcid }, listedAnswer)).works
}

async function ask<Shape extends z.ZodType>(
  client: SignedIn,
  what: 'works' | 'file' | 'researcher',
  question: object,
  shape: Shape,
): Promise<z.output<Shape>> {
  const { token } = client.config()
  const response = await fetch(`/api/import/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(question),
  }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (!response) throw new GatewayError('This site does not answer. Check your network, then go on.')
  const parsed = shape.safeParse(answer)
  if (response.ok && parsed.success) return parsed.data
  throw new GatewayError(
    problemAnswer.safeParse(answer).data?.message ??
      'This site gave an answer that cannot be read. Try again in a moment.',
  )
}
