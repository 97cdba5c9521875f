import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readClient } from '#sanity/client.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { closedLinkPage, nothingToShowPage } from '#sanity/draft-links/closed-link-page.ts'
import { beginDraftLink } from '#sanity/draft-links/draft-link-session.ts'
import { findDraftLink } from '#sanity/draft-links/find-draft-link.ts'
import { noteOpening } from '#sanity/draft-links/note-opening.ts'
import { publishedView } from '#sanity/load.ts'
import { cameOverHttps } from '#sanity/preview/request-origin.ts'
import { safePath } from '#sanity/preview/safe-path.ts'
import { documentPathQuery } from '#sanity/studio/document-path.ts'
import { loadFrame } from '../../(site)/site-frame.ts'

interface DraftLinkContext {
  readonly params: Promise<{ readonly token: string }>
}

/** Opens a draft link: remembers it in this browser, and goes on to the document's page. */
export async function GET(request: Request, { params }: DraftLinkContext): Promise<Response> {
  const { token } = await params
  const found = await findDraftLink(token)
  if (found.state !== 'open') return closedLinkPage(found, await language())
  const path = await pathOfDraft(found.link.documentId)
  if (!path) return nothingToShowPage(await language())
  await beginDraftLink(token, found.link, cameOverHttps(request))
  await noteOpening(found.link)
  return redirect(safePath(path))
}

/** Of the site. */
async function language() {
  const frame = await loadFrame(publishedView)
  return siteLanguage(frame.language, frame)
}

async function pathOfDraft(id: string): Promise<string | null> {
  const path = await readClient().fetch<unknown>(
    documentPathQuery,
    { id },
    { perspective: 'drafts', cache: 'no-store' },
  )
  return z.string().nullable().parse(path)
}
