import { choiceAmong, consentCookie, consentCookieName, type StoredChoice } from '#lib/consent/consent-cookie.ts'
import type { ConsentSurroundings } from '#lib/consent/consent-engine.ts'
import { cookieErasures, cookieNames } from '#lib/consent/erase-traces.ts'

declare global {
  interface Navigator {
    /** https://w3c.github.io/gpc/ */
    readonly globalPrivacyControl?: boolean
  }
}

export interface BrowserSurroundings extends ConsentSurroundings {
  /** Resolves when the server has answered for the last choice, or cannot be reached. */
  settled(): Promise<void>
}

/** Reads and keeps the choice in this browser. `onKept` is called when other tabs may see it, and when they surely can. */
export function browserSurroundings(onKept: () => void): BrowserSurroundings {
  let settled = Promise.resolve()
  let earlier: AbortController | null = null
  return {
    evidence: () => ({
      cookies: readCookies(),
      privacySignal: typeof navigator !== 'undefined' && navigator.globalPrivacyControl === true,
      now: Date.now(),
    }),
    keep(choice) {
      // An answer to an earlier choice must not arrive late and put that choice back. This is why the request is not
      // `keepalive`: such a request goes on after it was given up, and after the page is gone.
      earlier?.abort()
      const latest = new AbortController()
      earlier = latest
      writeCookie(choice)
      onKept()
      settled = post(choice, latest.signal).then(() => {
        if (latest.signal.aborted) return
        if (!isKept(choice)) writeCookie(choice)
        // Browsers go on while they write a cookie: a tab that was told at once may have looked too early.
        onKept()
      })
    },
    settled: () => settled,
  }
}

/** Empty on the server, and where the browser refuses: a page in a sandbox has no cookies, and must work all the same. */
export function readCookies(): string {
  try {
    return document.cookie
  } catch {
    return ''
  }
}

/** Counts from this moment on, also when the page is left at once; the server's cookie then replaces it. */
function writeCookie(choice: StoredChoice): void {
  try {
    eraseStrangers()
    document.cookie = consentCookie(choice, location.protocol === 'https:')
  } catch {
    // The choice holds in this tab.
  }
}

/** A second cookie of the name is not this site's, and beside it every choice would count as none, for ever. */
function eraseStrangers(): void {
  if (cookieNames(document.cookie).filter((name) => name === consentCookieName).length < 2) return
  const erasures = cookieErasures(consentCookieName, location.hostname, location.pathname, 'domains above')
  for (const erasure of erasures) document.cookie = erasure
}

function isKept(choice: StoredChoice): boolean {
  return choiceAmong(readCookies())?.granted.join() === choice.granted.join()
}

/** Some browsers keep a cookie that a script wrote for seven days only; one that the server sets keeps its lifetime. */
async function post({ version, asked, granted }: StoredChoice, signal: AbortSignal): Promise<void> {
  try {
    await fetch('/api/consent', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version, asked, granted }),
      signal,
    })
  } catch {
    // Offline, or the page is being left: the cookie written above holds the choice.
  }
}
