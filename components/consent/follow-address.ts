/**
 * Tells where the visitor is, now and whenever that changes without a new document. The site's own links are navigations
 * of the browser (site-link.tsx); scripts may do otherwise.
 */
export function followAddress(tell: (address: string) => void): void {
  const look = () => tell(location.href)
  // Older browsers have no Navigation API, and know of the way back alone.
  const [source, type] =
    'navigation' in window ? ([window.navigation, 'currententrychange'] as const) : ([window, 'popstate'] as const)
  look()
  source.addEventListener(type, look)
}
