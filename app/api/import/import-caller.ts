import { createClient, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import { answerCache } from '#lib/scholarly-services/answer-cache.ts'
import { scholarlyServices, type Services } from '#lib/scholarly-services/services.ts'
import { serverClientConfig } from '#sanity/client.ts'
import { isSameOrigin } from '#sanity/preview/request-origin.ts'
import { refusal } from './refusal.ts'

declare global {
  var labwireServiceAnswers: Services['cache'] | undefined
}

/** Kept on `globalThis`, because Next gives each route a copy of its modules. */
function sharedCache(): Services['cache'] {
  globalThis.labwireServiceAnswers ??= answerCache()
  return globalThis.labwireServiceAnswers
}

/**
 * The services for whoever sent the request, or the answer that refuses it. Only a page of this site may ask, and only
 * for somebody who may write publications: the lake is asked to try, with their own token, and to write nothing. That
 * holds for every role of every lake, hosted ones included.
 */
export async function servicesFor(request: Request): Promise<Services | Response> {
  if (!isSameOrigin(request)) return refusal(403, 'Only Studio of this site may ask for publications.')
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!token) return refusal(401, 'Sign in to Studio, then try again.')
  const client = createClient({ ...serverClientConfig(), token, perspective: 'published' })
  return (await refusedByLake(client)) ?? scholarlyServices(sharedCache(), await contactOf(client))
}

async function refusedByLake(client: SanityClient): Promise<Response | null> {
  try {
    await client.create({ _id: 'drafts.import-permission', _type: 'publication' }, { dryRun: true })
    return null
  } catch (fault) {
    const status = z.object({ statusCode: z.number() }).safeParse(fault).data?.statusCode
    if (status === 401) return refusal(401, 'Your session has ended. Sign in to Studio again.')
    if (status === 403) return refusal(403, 'You may not write publications. Ask an administrator of this site.')
    // The document that is only tried exists: then it could be written.
    if (status === 409) return null
    return refusal(503, 'The content store does not answer. Try again in a moment.')
  }
}

/** Where the services may write to: the address in the site settings, or the one that the server was started with. */
async function contactOf(client: SanityClient): Promise<string | null> {
  const address: unknown = await client.fetch('*[_id == "siteSettings"][0].crossrefMailto').catch(() => null)
  const contact = z.email().safeParse(address ?? process.env['LABWIRE_CONTACT'])
  return contact.success ? contact.data : null
}
