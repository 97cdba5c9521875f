import { execFileSync } from 'node:child_process'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { baselineHeaders } from './lib/http/baseline-headers.ts'
import { newsFacets } from './sanity/content/news/news-filter.ts'
import { publicationParams } from './sanity/content/publication/publication-filter.ts'

/**
 * Pages that are made for each question: the search, and lists under filters. A shared cache may keep them for a moment
 * as it keeps the others; the front server bounds that moment for all of them. Not where a preview's cookie is.
 */
const questionHeaders = {
  missing: ['labwire-preview', 'labwire-draft-link'].map((key) => ({ type: 'cookie' as const, key })),
  headers: [{ key: 'Cache-Control', value: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600' }],
}

/**
 * Browsers that know how fetch the page behind a link while a visitor is about to follow it: a page of this site, never a
 * script of it, so nothing is counted that was not opened.
 */
const rulesPath = '/speculation-rules.json'
const rulesHeaders = [
  { source: '/((?!studio|api|lake|_next).*)', headers: [{ key: 'Speculation-Rules', value: `"${rulesPath}"` }] },
  { source: rulesPath, headers: [{ key: 'Content-Type', value: 'application/speculationrules+json' }] },
]

const baseline = Object.entries(baselineHeaders).map(([key, value]) => ({ key, value }))

/** Lists that can be filtered, the parameters of their filters, and the page that answers where there is one. */
const filteredLists = [
  { source: '/news', destination: '/filtered-news', params: [...newsFacets, 'page'] },
  { source: '/publications', destination: '/filtered-publications', params: publicationParams },
].flatMap(({ params, ...paths }) => params.map((key) => ({ ...paths, has: [{ type: 'query' as const, key }] })))

/** A page number in the path counts all stories; under filters it stands beside them. */
const pagesUnderFilters = newsFacets.map((key) => ({
  source: '/news/page/:page(\\d+)',
  has: [{ type: 'query' as const, key }],
  destination: '/news?page=:page',
  permanent: false,
}))

const config: NextConfig = {
  poweredByHeader: false,
  // The front server compresses, after it has read the page to set its policy.
  compress: false,
  // Types are checked once, by `npm run check`.
  typescript: { ignoreBuildErrors: true },
  images: { maximumRedirects: 0, remotePatterns: [] },
  // Regenerated pages stay in the memory of the server that made them: several servers, each with a lake of its own,
  // can share one build folder, and a restart never finds pages of another lake.
  experimental: { isrFlushToDisk: false },
  // A visitor's page is complete when it arrives: title and description are never streamed in after the body.
  htmlLimitedBots: /.*/,
  // Studio's design system would fetch its typeface from another host; Studio's own stylesheet brings it instead.
  turbopack: { rules: { '**/ui5/dist/styles.css': { loaders: ['./sanity/studio/typeface-loader.ts'], as: '*.css' } } },
  distDir: process.env.LABWIRE_DIST_DIR ?? '.next',
  headers: async () => [
    { source: '/:path*', headers: baseline },
    ...rulesHeaders,
    { source: '/search', ...questionHeaders },
    ...filteredLists.map(({ source, has }) => ({ source, has, ...questionHeaders })),
  ],
  // A list without filters is prerendered; the same address with filters is made when it is asked for.
  redirects: async () => pagesUnderFilters,
  rewrites: async () => ({ beforeFiles: filteredLists, afterFiles: [], fallback: [] }),
}

/**
 * The address of the script of visitors' pages stands in each page, from the moment that the page is built. Bundled by
 * a process of its own: Next loads what its settings import as another kind of module.
 */
export default function configure(phase: string): NextConfig {
  if (phase === PHASE_DEVELOPMENT_SERVER) return { ...config, env: { LABWIRE_ISLANDS: '/islands/dev/site.js' } }
  if (phase !== PHASE_PRODUCTION_BUILD) return config
  const address = execFileSync(process.execPath, ['scripts/build/islands.ts'], { encoding: 'utf8' })
  return { ...config, env: { LABWIRE_ISLANDS: address.trim() } }
}
