/** Everything that page scripts can store, as far as erasing needs it. */
export interface StoragePage {
  cookies(): string
  /** Takes one cookie with its attributes, as `document.cookie` does. */
  setCookie(cookie: string): void
  readonly hostname: string
  readonly pathname: string
  readonly localStorage: EraseableStorage | null
  readonly sessionStorage: EraseableStorage | null
}

export type EraseableStorage = Pick<Storage, 'length' | 'key' | 'removeItem'>

/** Decides by its name whether something is to be erased. */
export interface TraceNames {
  readonly cookie: (name: string) => boolean
  readonly localStorage: (key: string) => boolean
  readonly sessionStorage: (key: string) => boolean
}

/** How far up cookies are looked for: on this host alone, or on the domains above it too, which others may share. */
export type Reach = 'host' | 'domains above'

/**
 * Erases cookies and stored items whose names are asked for. Cookies that scripts cannot see are left to the server
 * (erase-cookies.ts).
 */
export function eraseTraces(page: StoragePage, names: TraceNames, reach: Reach): void {
  for (const name of cookieNames(page.cookies()).filter(names.cookie)) {
    for (const cookie of cookieErasures(name, page.hostname, page.pathname, reach)) page.setCookie(cookie)
  }
  eraseItems(page.localStorage, names.localStorage)
  eraseItems(page.sessionStorage, names.sessionStorage)
}

/**
 * A cookie is known by name, domain and path, and scripts see only the name. So it is expired for this host and each
 * domain above it, as far as `reach` goes, and for each folder of the path with and without its slash.
 */
export function cookieErasures(name: string, hostname: string, pathname: string, reach: Reach): readonly string[] {
  const above = reach === 'host' ? [hostname] : domainsOf(hostname)
  const domains = ['', ...above.map((domain) => `; Domain=${domain}`)]
  return domains.flatMap((domain) => pathsOf(pathname).map((path) => `${name}=; Max-Age=0; Path=${path}${domain}`))
}

export function cookieNames(cookies: string): readonly string[] {
  return cookies
    .split('; ')
    .map((cookie) => cookie.split('=', 1).join())
    .filter(Boolean)
}

function domainsOf(hostname: string): string[] {
  const labels = hostname.split('.')
  // An address in numbers has no parent domain.
  if (/^[\d.]+$|:/.test(hostname)) return [hostname]
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, index) => labels.slice(index).join('.'))
}

function pathsOf(pathname: string): string[] {
  const folders = pathname.split('/').filter(Boolean)
  const paths = folders.map((_, index) => `/${folders.slice(0, index + 1).join('/')}`)
  return ['/', ...paths.flatMap((path) => [path, `${path}/`])]
}

function eraseItems(storage: EraseableStorage | null, isErased: (key: string) => boolean): void {
  if (!storage) return
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const key of keys) if (key !== null && isErased(key)) storage.removeItem(key)
}
