import { Hono } from 'hono'
import { requireMember } from '../auth/require-member.ts'
import { forbidden } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { releaseOf, releaseType } from '../releases/release.ts'

/**
 * Services that Sanity runs around its lake and that Studio asks for wherever it runs. None of them exists on this
 * machine; each answers so, in the form that Studio takes for "there is none".
 */
export function hostedServiceRoutes(lake: Lake): Hono<LakeEnv> {
  return (
    new Hono<LakeEnv>()
      // Paid features of a hosted project: those that the lake has by itself.
      .get('/features', (c) => c.json(['contentReleases', 'singleDocRelease']))
      // How many releases may be open at once: as many as the disk takes.
      .get('/projects/:projectId/new-content-release-allowed', (c) => {
        requireMember(c.var.identity)
        return c.json({ data: releaseLimits(lake) })
      })
      .get('/subscriptions/project/:projectId', (c) => c.json(null))
      // Product news, trial dialogs and offers.
      .get('/journey/*', (c) => c.json(null))
      .post('/journey/*', (c) => c.json(null))
      // The help menu: no links from elsewhere, and no version newer than the one that asks.
      .get('/help', (c) => {
        const asked = new URL(c.req.url).searchParams.get('m') ?? ''
        return c.json({ latestVersion: asked.split('@').at(-1) ?? '', resources: { title: '', sectionArray: [] } })
      })
      // Telemetry: nobody has agreed to it, so nothing is sent; what comes all the same is dropped unread.
      .get('/intake/telemetry-status', (c) => c.json({ status: 'denied' }))
      .post('/intake/*', (c) => c.json({}))
      .get('/geoip/country', (c) => c.json({ isoCode: null }))
      .get('/schedules/:projectId/:dataset', (c) => c.json({ schedules: [], total: 0 }))
      .get('/access/requests/me', (c) => {
        requireMember(c.var.identity)
        return c.json([])
      })
      .post('/access/project/:projectId/requests', () => {
        throw forbidden(`Roles are not asked for here: talk to an administrator of ${lake.config.projectId}.`)
      })
      .get('/user-applications', (c) => c.json([]))
  )
}

function releaseLimits(lake: Lake) {
  const releases = lake.datasets.list().flatMap(({ name }) => [...lake.read(name).byType(releaseType)])
  const open = releases.flatMap((document) => releaseOf(document) ?? []).filter(({ state }) => state === 'active')
  return {
    orgActiveReleaseCount: open.length,
    orgMeteredActiveReleaseCount: open.length,
    datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
    orgActiveReleaseLimit: Number.MAX_SAFE_INTEGER,
  }
}
