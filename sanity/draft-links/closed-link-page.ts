import type { SiteLanguage } from '#lib/language/site-language.ts'
import type { ClosedDraftLink } from './find-draft-link.ts'

/** Why a link shows nothing, for somebody who may know nothing of this site's inner life. */
function explain(found: ClosedDraftLink, { words, date }: SiteLanguage): { title: string; text: string } {
  const told = words.draftLinks
  switch (found.state) {
    case 'expired':
      return { title: told.expired, text: `${told.expiredOn(date(found.link.expiresAt))} ${told.askAgain}` }
    case 'revoked':
      return { title: told.revoked, text: `${told.noLonger} ${told.askAgain}` }
    case 'unknown':
      return { title: told.unknown, text: `${told.cutOff} ${told.askAgain}` }
  }
}

/** A page that says why the link shows no draft. Status 403; nothing of any document is in it. */
export function closedLinkPage(found: ClosedDraftLink, language: SiteLanguage): Response {
  return notice(403, explain(found, language), language)
}

/** The link works, and its document has no page to show: it has no address, or was deleted. Status 404. */
export function nothingToShowPage(language: SiteLanguage): Response {
  const { nothing, noPage, askAgain } = language.words.draftLinks
  return notice(404, { title: nothing, text: `${noPage} ${askAgain}` }, language)
}

function notice(status: number, { title, text }: { title: string; text: string }, language: SiteLanguage): Response {
  const html = `<!doctype html>
<html lang="${language.locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<body style="max-width: 34rem; margin: 15vh auto; padding: 0 1.25rem; font: 1.125rem/1.5 Georgia, serif">
<main>
<h1 style="font-size: 1.75rem; line-height: 1.2">${title}</h1>
<p>${text}</p>
<p><a href="/" style="color: inherit">${language.words.draftLinks.home}</a></p>
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
