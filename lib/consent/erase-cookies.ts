import { isVendorTrace } from '../analytics/traces.ts'
import { cookieErasures, cookieNames } from './erase-traces.ts'

/**
 * `Set-Cookie` headers that erase what analytics services have put into a request's cookies: those too that no script
 * can see (`HttpOnly`), and those of a visitor whose page has no JavaScript running. A request shows the cookies of its
 * own path only; the others are the page's to erase.
 *
 * @param cookies the request's cookie header
 * @param host its host header
 */
export function vendorCookieErasures(cookies: string, host: string): readonly string[] {
  const hostname = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  if (hostname === '') return []
  const names = new Set(cookieNames(cookies).filter((name) => isVendorTrace('cookies', name)))
  return [...names].flatMap((name) => cookieErasures(name, hostname, '/', 'domains above'))
}
