import { Hono } from 'hono'
import { identify } from './auth/identify.ts'
import { assertAllowed, corsHeaders } from './request-origin.ts'
import { answerFault, withHeaders } from './answer.ts'
import { apiVersionIn, looksLikeVersion } from './api-version.ts'
import { assertUrlLength, CallerLimits } from './caller-limits.ts'
import { badRequest, notFound, unauthorized } from './errors.ts'
import type { Lake, LakeEnv } from './lake.ts'
import { actionsRoutes } from './routes/actions.ts'
import { assetRoutes } from './routes/assets.ts'
import { authRoutes } from './routes/auth.ts'
import { docRoutes } from './routes/doc.ts'
import { fileRoutes } from './routes/files.ts'
import { imageRoutes } from './routes/images.ts'
import { mutateRoutes } from './routes/mutate.ts'
import { projectsRoutes } from './routes/projects.ts'
import { queryRoutes } from './routes/query.ts'
import { datasetsRoutes } from './routes/datasets.ts'
import { exportRoutes } from './routes/export.ts'
import { historyRoutes } from './routes/history.ts'
import { listenRoutes } from './routes/listen.ts'
import { liveRoutes } from './routes/live.ts'
import { referencesRoutes } from './routes/references.ts'
import { membersRoutes } from './routes/members.ts'
import { sessionsRoutes } from './routes/sessions.ts'
import { tokensRoutes } from './routes/tokens.ts'
import { usersRoutes } from './routes/users.ts'
import { openConnections } from './streams/open-connections.ts'

/** `binding` is what the HTTP server says about the connection; absent inside the process. */
export type Handler = (request: Request, binding?: object) => Promise<Response>

const membersOnly = 'This dataset is private: sign in, or send an API token'

/**
 * The lake's HTTP face: a request in, an answer out, never a throw. Sanity's API lives under `/v{date|1|X}/`, asset
 * bytes under `/images/` and `/files/`. Faults that the caller can do something about say so; any other is logged and
 * answered with a bare 500.
 */
export function createHandler(lake: Lake): Handler {
  const limits = new CallerLimits()
  const versioned = withIdentity(lake, limits, versionedRoutes(lake))
  const plain = withIdentity(lake, limits, plainRoutes(lake))
  return async (request, binding) => {
    try {
      assertAllowed(lake.config, request)
      assertUrlLength(request)
      assertReadablePath(request)
      const app = versionOf(request) === null ? plain : versioned
      const response =
        request.method === 'OPTIONS' ? new Response(null, { status: 204 }) : await app.fetch(request, binding)
      if (mayTakeRights(request)) openConnections.recheckAll(lake)
      return withHeaders(response, corsHeaders(lake.config, request))
    } catch (error) {
      return withHeaders(answerFault(error), corsHeaders(lake.config, request))
    }
  }
}

function withIdentity(lake: Lake, limits: CallerLimits, routes: Hono<LakeEnv>): Hono<LakeEnv> {
  return new Hono<LakeEnv>({ getPath: pathOf })
    .use(async (c, next) => {
      limits.takeRequest(c)
      c.set('apiVersion', versionOf(c.req.raw) ?? '1')
      c.set('identity', identify(lake, c.req.raw))
      limits.takeWrite(c)
      await next()
    })
    .use('/data/*', async (c, next) => {
      const shut = lake.datasets.aclMode(datasetIn(c.req.path)) === 'private'
      if (shut && c.var.identity.role === null) throw unauthorized(membersOnly)
      await next()
    })
    .route('/', routes)
    .notFound((c) => answerFault(notFound(`There is nothing at ${c.req.method} ${new URL(c.req.url).pathname}`)))
    .onError(answerFault)
}

/** Whether a request may have ended a session or changed what somebody may do: any write that is not of content. */
function mayTakeRights({ method, url }: Request): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false
  return !/^\/[^/]+\/(data|assets)\//.test(new URL(url).pathname)
}

/** Name of the dataset that a path below `/data/` speaks of: `production` in `/data/query/production`. */
function datasetIn(path: string): string {
  const [, , family = '', ...rest] = path.split('/')
  return decodeURIComponent((family === 'live' ? rest[1] : rest[0]) ?? '')
}

/** Every route there is, as `GET /v1/data/query/:dataset`. */
export function routeList(lake: Lake): string[] {
  return [...new Set([...listed(versionedRoutes(lake), '/v1'), ...listed(plainRoutes(lake), '')])]
}

function listed(routes: Hono<LakeEnv>, prefix: string): string[] {
  return routes.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${prefix}${path}`)
}

function plainRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>().route('/', imageRoutes(lake)).route('/', fileRoutes(lake))
}

function versionedRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>()
    .route('/', queryRoutes(lake))
    .route('/', docRoutes(lake))
    .route('/', mutateRoutes(lake))
    .route('/', actionsRoutes(lake))
    .route('/', datasetsRoutes(lake))
    .route('/', exportRoutes(lake))
    .route('/', historyRoutes(lake))
    .route('/', listenRoutes(lake))
    .route('/', liveRoutes(lake))
    .route('/', referencesRoutes(lake))
    .route('/', authRoutes(lake))
    .route('/', usersRoutes(lake))
    .route('/', projectsRoutes(lake))
    .route('/', tokensRoutes(lake))
    .route('/', sessionsRoutes(lake))
    .route('/', membersRoutes(lake))
    .route('/', assetRoutes(lake))
}

/** @throws LakeError 400 for percent signs that stand for no UTF-8, before any route decodes them */
function assertReadablePath(request: Request): void {
  const { pathname } = new URL(request.url)
  if (!pathname.includes('%')) return
  try {
    decodeURIComponent(pathname)
  } catch {
    const [fault = pathname] = /%(?![0-9a-f]{2})[^/]{0,2}/i.exec(pathname) ?? []
    throw badRequest(`The path of the address cannot be decoded at "${fault.slice(0, 100)}": write "%" as "%25"`)
  }
}

/** The API version of a request without its `v`, or null outside the versioned API. */
function versionOf(request: Request): string | null {
  const [, first = ''] = new URL(request.url).pathname.split('/')
  const named = apiVersionIn(first)
  if (named !== null) return named
  if (/^v\d/i.test(first)) throw badRequest(`Invalid API version "${first}": use v1, vX or a date such as v2025-02-19`)
  return null
}

/** The path without its version. */
function pathOf(request: Request): string {
  const { pathname } = new URL(request.url)
  const [, first = ''] = pathname.split('/')
  return looksLikeVersion(first) ? pathname.slice(first.length + 1) || '/' : pathname
}
