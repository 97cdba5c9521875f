import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readClient } from '#sanity/client.ts'
import { closedLinkPage, nothingToShowPage } from '#sanity/draft-links/closed-link-page.ts'
import { beginDraftLink } from '#sanity/draft-links/draft-link-session.ts'
import { findDraftLink } from '#sanity/draft-links/find-draft-link.ts'
import { noteOpening } from '#sanity/draft-links/note-opening.ts'
import { cameOverHttps } from '#sanity/preview/request-origin.ts'
import { safePath } from '#sanity/preview/safe-path.ts'
import { documentPathQuery } from '#sanity/studio/document-path.ts'

interface DraftLinkContext {
  readonly params: Promise<{ readonly token: string }>
}

/** Opens a draft link: remembers it in this browser, and goes on to the document's page. */
export async function GET(request: Request, { params }: DraftLinkContext): Promise<Response> {
  const { token } = await params
  const found = await findDraftLink(token)
  if (found.state !== 'open') return closedLinkPage(found)
  const path = await pathOfDraft(found.link.documentId)
  if (!path) return nothingToShowPage()
  await beginDraftLink(token, found.link, cameOverHttps(request))
  await noteOpening(found.link)
  return redirect(safePath(path))
}

async function pathOfDraft(id: string): Promise<string | null> {
  const path = await readClient().fetch<unknown>(
    documentPathQuery,
    { id },
    { perspective: 'drafts', cache: 'no-store' },
  )
  return z.string().nullable().parse(path)
}
