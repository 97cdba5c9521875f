import { describe, expect, test } from 'vitest'
import { resolveLake, type LakeAddress } from '#sanity/env.ts'
import { settingsActions, withoutSettings } from './site-settings-rules.ts'
import { studioConfig } from './studio-config.ts'
import { studioTools } from './studio-tools.ts'

const origin = 'http://localhost:3000'

const action = (name: 'publish' | 'delete' | 'duplicate' | 'unpublish' | 'restore' | undefined) =>
  Object.assign(() => null, name && { action: name })

describe('Studio’s configuration', () => {
  test('with the hosted lake leaves everything but the desk and preview at Sanity’s defaults', () => {
    const config = studioConfig(origin, resolveLake('abc12345', 'staging'))
    expect(config).toMatchObject({ basePath: '/studio', projectId: 'abc12345', dataset: 'staging' })
    for (const option of ['apiHost', 'search', 'releases', 'tasks', 'scheduledPublishing', 'unstable_clientFactory']) {
      expect(config).not.toHaveProperty(option)
    }
    // Sanity's own providers, and a token that this site's routes can show to the lake.
    expect(config.auth).toEqual({ loginMethod: 'token' })
    expect(config.document).not.toHaveProperty('comments')
    expect(JSON.stringify(config)).not.toContain('/lake')
  })

  test('with the embedded lake signs people in there, and asks nothing of services that only Sanity offers', () => {
    const config = studioConfig(origin, resolveLake(undefined, undefined))
    expect(config).toMatchObject({
      projectId: 'labwire',
      dataset: 'production',
      apiHost: `${origin}/lake`,
      auth: { loginMethod: 'token', providers: [{ url: `${origin}/lake/v1/auth/login/local` }] },
      search: { strategy: 'groqLegacy' },
      document: { comments: { enabled: false } },
    })
    // The lake has releases, so Studio's own default stands.
    expect(config).not.toHaveProperty('releases')
  })
})

function toolsOf(address: LakeAddress, role: string): string[] {
  const user = { id: 'u', name: '', email: '', role, roles: [{ name: role, title: role }] }
  return studioTools([], address, user).map(({ title }) => title)
}

describe('people and access', () => {
  test('are a tool of the embedded lake; a hosted project is managed at Sanity', () => {
    expect(toolsOf(resolveLake(undefined, undefined), 'administrator')).toEqual([
      'Import',
      'People and access',
      'Guide',
    ])
    expect(toolsOf(resolveLake('abc12345', 'staging'), 'administrator')).toEqual(['Import', 'Guide'])
  })

  test('are one’s own access for others; a viewer has nothing to import', () => {
    expect(toolsOf(resolveLake(undefined, undefined), 'editor')).toEqual(['Import', 'Your access', 'Guide'])
    expect(toolsOf(resolveLake(undefined, undefined), 'viewer')).toEqual(['Your access', 'Guide'])
  })
})

describe('the site settings', () => {
  test('cannot be duplicated, unpublished or deleted', () => {
    const actions = (['publish', undefined, 'delete', 'duplicate', 'unpublish', 'restore'] as const).map(action)
    expect(settingsActions(actions, 'siteSettings').map((kept) => kept.action)).toEqual(['publish', 'restore'])
    expect(settingsActions(actions, 'news')).toHaveLength(6)
  })

  test('are in no menu that creates documents', () => {
    expect(withoutSettings([{ templateId: 'news' }, { templateId: 'siteSettings' }])).toEqual([{ templateId: 'news' }])
  })
})
