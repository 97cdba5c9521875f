import type { PolicySources } from '../../lib/analytics/csp-sources.ts'

/** Where videos are embedded from, once their placeholder has been clicked. */
const videoHosts = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com']

/** Content-Security-Policy of a page for visitors. */
export function visitorPolicy(
  scriptHashes: readonly string[],
  styleHashes: readonly string[],
  extra: PolicySources,
): string {
  return join({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptHashes, ...extra['script-src']],
    'style-src': ["'self'", ...styleHashes],
    // Blurred placeholders and focal points are set as style attributes.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'https://cdn.sanity.io', ...extra['img-src']],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...extra['connect-src']],
    'frame-src': videoHosts,
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'self'"],
  })
}

/** Content-Security-Policy of a draft preview: overlays bring styles, and speak with Studio around the page. */
export function previewPolicy(scriptHashes: readonly string[], hosted: readonly string[]): string {
  return join({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptHashes],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', 'https://cdn.sanity.io'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...hosted],
    'frame-src': ["'self'", ...videoHosts],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'self'", ...hosted],
  })
}

/** Content-Security-Policy of Studio. */
export function studioPolicy(scriptHashes: readonly string[], hosted: readonly string[]): string {
  return join({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptHashes],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...hosted],
    'media-src': ["'self'", 'blob:', ...hosted],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...hosted],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'self'"],
  })
}

/** Content-Security-Policy of everything that is not a page. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'"

function join(directives: Record<string, readonly string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
