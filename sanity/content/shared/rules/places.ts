/** What is wrong with a language tag (BCP 47), or `true`. */
export function checkLocale(locale: string | undefined): true | string {
  return !locale || accepted(() => Intl.getCanonicalLocales(locale)) || 'Use a language tag such as en-GB or de.'
}

/** What is wrong with a time zone (IANA), or `true`. */
export function checkTimezone(timeZone: string | undefined): true | string {
  const known = !timeZone || (/^[A-Z]/.test(timeZone) && accepted(() => Intl.DateTimeFormat('en', { timeZone })))
  return known || 'Use a time zone name such as Europe/London.'
}

/** What is wrong with the address of the site, or `true`: an origin, without a path. */
export function checkOrigin(url: string | undefined): true | string {
  if (!url) return true
  if (URL.canParse(url)) {
    const { protocol, hostname, origin } = new URL(url)
    const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'
    if (url === origin && (protocol === 'https:' || (protocol === 'http:' && isLocal))) return true
  }
  return 'Use the address of the front page without a slash at the end, for example https://iron.example.org.'
}

function accepted(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}
