import { useEffect, useState } from 'react'

export type SitePage =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly html: string }
  | { readonly state: 'failed'; readonly reason: string }

/** The site's front page as a stranger gets it: without cookies, so never a draft. */
export function useSitePage(): SitePage {
  const [page, setPage] = useState<SitePage>({ state: 'loading' })
  useEffect(() => {
    const leaving = new AbortController()
    readFrontPage(leaving.signal).then(
      (html) => setPage({ state: 'ready', html }),
      (fault: unknown) => {
        if (!leaving.signal.aborted) setPage({ state: 'failed', reason: String(fault) })
      },
    )
    return () => leaving.abort()
  }, [])
  return page
}

async function readFrontPage(signal: AbortSignal): Promise<string> {
  const answer = await fetch('/', { credentials: 'omit', headers: { accept: 'text/html' }, signal })
  if (!answer.ok) throw new Error(`the site answered with status ${answer.status}`)
  return answer.text()
}
