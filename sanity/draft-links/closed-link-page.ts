import type { ClosedDraftLink } from './find-draft-link.ts'

const askAgain = 'Ask the person who sent it to you for a new one.'

/** Why a link shows nothing, for somebody who may know nothing of this site's inner life. */
function explain(found: ClosedDraftLink): { title: string; text: string } {
  switch (found.state) {
    case 'expired':
      return {
        title: 'This draft link has expired',
        text: `It worked until ${found.link.expiresAt.slice(0, 10)}. ${askAgain}`,
      }
    case 'revoked':
      return { title: 'This draft link was withdrawn', text: `It no longer works. ${askAgain}` }
    case 'unknown':
      return {
        title: 'This draft link is not valid',
        text: `It may have been cut off when it was copied: try the whole address again. ${askAgain}`,
      }
  }
}

/** A page that says why the link shows no draft. Status 403; nothing of any document is in it. */
export function closedLinkPage(found: ClosedDraftLink): Response {
  return notice(403, explain(found))
}

/** The link works, and its document has no page to show: it has no address, or was deleted. Status 404. */
export function nothingToShowPage(): Response {
  return notice(404, {
    title: 'There is no draft to show',
    text: `The document of this link has no page: it has no address yet, or was deleted. ${askAgain}`,
  })
}

function notice(status: number, { title, text }: { title: string; text: string }): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<body style="max-width: 34rem; margin: 15vh auto; padding: 0 1.25rem; font: 1.125rem/1.5 Georgia, serif">
<main>
<h1 style="font-size: 1.75rem; line-height: 1.2">${title}</h1>
<p>${text}</p>
<p><a href="/" style="color: inherit">Go to the website</a></p>
</main>
`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    },
  })
}
