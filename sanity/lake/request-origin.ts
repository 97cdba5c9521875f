import { forbidden } from './errors.ts'
import type { LakeConfig } from './lake.ts'

const loopback = /^(localhost|[a-z0-9-]+\.localhost|127\.0\.0\.1|\[::1\])$/i

/**
 * Refuses what a page of another site could make a browser send: a request under a foreign host name (DNS rebinding),
 * and a write that does not come from one of our origins.
 *
 * @throws LakeError 403
 */
export function assertAllowed(config: LakeConfig, request: Request): void {
  const url = new URL(request.url)
  if (!loopback.test(url.hostname) && !publicHosts(config).includes(url.host)) {
    throw forbidden(`This lake is not served under the host "${url.host}". Start it with --public-origin to add one.`)
  }
  if (isRead(request.method)) return
  const origin = request.headers.get('origin')
  if (origin !== null && !isAllowedOrigin(config, request, origin)) {
    throw forbidden(
      `Writes from the origin "${origin}" are not allowed. Start the lake with --public-origin to add one.`,
    )
  }
}

/** Headers that let pages of our origins, and no others, read the answer with credentials. */
export function corsHeaders(config: LakeConfig, request: Request): Record<string, string> {
  const origin = request.headers.get('origin')
  if (origin === null) return {}
  if (!isAllowedOrigin(config, request, origin)) return { vary: 'origin' }
  const asked = request.headers.get('access-control-request-headers')
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'content-type, content-length, etag, x-sanity-shard, x-served-by',
    ...(request.method === 'OPTIONS'
      ? {
          'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
          'access-control-allow-headers': asked ?? 'authorization, content-type',
          'access-control-max-age': '600',
        }
      : {}),
  }
}

/** Public origins, and pages that the lake itself serves (the sign-in form on its own port). */
function isAllowedOrigin(config: LakeConfig, request: Request, origin: string): boolean {
  if (config.publicOrigins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
}

function publicHosts(config: LakeConfig): string[] {
  return config.publicOrigins.map((origin) => new URL(origin).host)
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}
