import { Hono, type Context } from 'hono'
import { grantsOf } from '../auth/grants.ts'
import { projectRecord } from '../auth/project-record.ts'
import { requireMember } from '../auth/require-member.ts'
import { allRoles } from '../auth/roles.ts'
import { siteName } from '../auth/site-name.ts'
import { LakeError } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { hostedServiceRoutes } from './hosted-services.ts'

/** What Studio asks about the project it works in. */
export function projectsRoutes(lake: Lake): Hono<LakeEnv> {
  const { config } = lake

  return (
    new Hono<LakeEnv>()
      .route('/', hostedServiceRoutes(lake))

      // Only this project exists here, and only members see what belongs to it.
      .use('/projects/:projectId/*', async (c, next) => {
        assertProject(lake, c)
        await next()
      })
      .use('/projects/:projectId/datasets/:dataset/*', async (c, next) => {
        const dataset = c.req.param('dataset')
        lake.datasets.get(dataset)
        await next()
      })

      .get('/projects', (c) => c.json([projectRecord(lake, requireMember(c.var.identity).id)]))
      .get('/projects/:projectId', (c) => {
        assertProject(lake, c)
        return c.json(projectRecord(lake, requireMember(c.var.identity).id))
      })
      .get('/projects/:projectId/datasets', (c) => {
        requireMember(c.var.identity)
        // Studio looks for add-on datasets (comments, tasks) in the same list; there are none.
        if (c.req.query('datasetProfile') || c.req.query('addonFor')) return c.json([])
        return c.json(
          lake.datasets.list().map((dataset) => ({
            ...dataset,
            createdByUserId: '<system>',
            addonFor: null,
            datasetProfile: 'content',
            features: [],
            tags: [],
          })),
        )
      })
      .get('/projects/:projectId/datasets/:dataset/acl', (c) => {
        const shut = lake.datasets.aclMode(c.req.param('dataset')) === 'private' && c.var.identity.role === null
        return c.json(shut ? [] : grantsOf(c.var.identity))
      })
      .get('/projects/:projectId/datasets/:dataset/settings/indexing', (c) => {
        requireMember(c.var.identity)
        return c.json({ partialIndexSettings: { maxFieldDepth: 20 } })
      })
      // Grants of the management API (inviting members, deploying a Studio to Sanity's hosts): nobody has any here.
      .get('/projects/:projectId/grants', (c) => c.json({}))
      .get('/projects/:projectId/roles', (c) => {
        requireMember(c.var.identity)
        return c.json(
          allRoles.map((role) => ({ ...role, isCustom: false, appliesToUsers: true, appliesToRobots: true })),
        )
      })
      .get('/projects/:projectId/users', (c) => {
        const { members } = projectRecord(lake, requireMember(c.var.identity).id)
        return c.json(members)
      })
      .get('/projects/:projectId/cors', (c) => {
        requireMember(c.var.identity)
        return c.json(
          config.publicOrigins.map((origin) => ({
            id: origin,
            origin,
            allowCredentials: true,
            projectId: config.projectId,
          })),
        )
      })
      .get('/projects/:projectId/user-applications', (c) => {
        requireMember(c.var.identity)
        return c.json([])
      })

      .get('/check/cors', (c) => {
        const origin = c.req.header('origin')
        const allowed = origin === undefined || config.publicOrigins.includes(origin)
        return c.json({ result: { allowed, withCredentials: allowed } })
      })
      .get('/ping', (c) => c.json({ name: siteName(config) }))
  )
}

function assertProject(lake: Lake, c: Context<LakeEnv>): void {
  const asked = c.req.param('projectId')
  if (asked === lake.config.projectId) return
  const message = `Project "${asked}" not found. This lake holds "${lake.config.projectId}".`
  throw new LakeError(404, { statusCode: 404, error: 'Not Found', message, errorCode: 'SIO-404-PNF' })
}
