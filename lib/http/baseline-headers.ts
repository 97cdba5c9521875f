/**
 * Headers for every answer, wherever the site is hosted. `npm start` adds a Content-Security-Policy per page in front
 * of Next (scripts/serve/), because a static page's policy lists the hashes of that page's own scripts. There, pages that
 * everybody gets are let out of the one for openers (docs/decisions/031).
 */
export const baselineHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
} as const
