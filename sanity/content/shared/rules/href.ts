const anOrigin = 'https://site.invalid'

/** True for what a link on the site may point to: https, mailto, or a path or fragment of the site itself. */
export function isSafeHref(href: string): boolean {
  if (href !== href.trim() || /[\p{Cc}\\]/u.test(href)) return false
  if (href.startsWith('#') || (href.startsWith('/') && !href.startsWith('//'))) {
    return URL.canParse(href, anOrigin) && new URL(href, anOrigin).origin === anOrigin
  }
  if (/^mailto:/i.test(href)) return /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(\?.*)?$/i.test(href)
  return isHttpsUrl(href)
}

/** True for an absolute https address with a host and without a user name or password in it. */
export function isHttpsUrl(href: string): boolean {
  if (!/^https:\/\//i.test(href) || !URL.canParse(href)) return false
  const url = new URL(href)
  return url.hostname.includes('.') && url.username === '' && url.password === ''
}
