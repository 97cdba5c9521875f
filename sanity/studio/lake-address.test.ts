import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { describe, expect, test } from 'vitest'
import { apiVersion, resolveLake, type LakeAddress } from '#sanity/env.ts'
import { workspaceLake } from './lake-address.ts'

const origin = 'http://localhost:3000'
const hosted = resolveLake('abc12345', 'staging')

/** A client as Studio makes it for a workspace, which notes every address that it asks for instead of asking. */
function studioClient(address: LakeAddress): { client: SanityClient; asked: string[] } {
  const asked: string[] = []
  const note = async (url: string) => {
    asked.push(url)
    return Response.json({ result: null, documents: [], results: [], document: {} })
  }
  const lake = workspaceLake(address, origin)
  const make = lake.unstable_clientFactory ?? ((config: ClientConfig) => createClient(config))
  const { projectId, dataset, apiHost } = lake
  const config = { projectId, dataset, ...(apiHost && { apiHost }), apiVersion, useCdn: false, token: 'sk-test' }
  return {
    client: make({ ...config, ignoreBrowserTokenWarning: true }).withConfig({ resolveFetch: () => note }),
    asked,
  }
}

async function useEverything(client: SanityClient): Promise<void> {
  await client.fetch('*[0]')
  await client.withConfig({ useCdn: true, perspective: 'published' }).fetch('*[0]')
  await client.getDocument('a')
  await client.create({ _type: 'news' })
  await client.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' })
  await client.assets.upload('image', Buffer.from('x'))
  await client.request({ url: '/users/me' })
  const listening = client.listen('*[0]').subscribe({ error: () => {} })
  const live = client.live.events({ includeDrafts: true }).subscribe({ error: () => {} })
  await Promise.resolve()
  listening.unsubscribe()
  live.unsubscribe()
}

describe('with a project id, Studio', () => {
  test('leaves addresses to Sanity', () => {
    expect(workspaceLake(hosted, origin)).toEqual({ projectId: 'abc12345', dataset: 'staging' })
  })

  test('asks the project at Sanity and never a path of this site', async () => {
    const { client, asked } = studioClient(hosted)
    await useEverything(client)
    const hosts = new Set(asked.map((url) => new URL(url).origin))
    expect(hosts).toEqual(new Set(['https://abc12345.api.sanity.io', 'https://abc12345.apicdn.sanity.io']))
    expect(asked.filter((url) => url.includes('/lake'))).toEqual([])
    expect(asked).toContainEqual(
      expect.stringMatching(/^https:\/\/abc12345\.api\.sanity\.io\/v[\d-]+\/data\/listen\/staging\?/),
    )
  })
})

describe('without one, Studio', () => {
  test('asks the lake of its own origin for everything, event streams and uploads included', async () => {
    const { client, asked } = studioClient(resolveLake(undefined, undefined))
    await useEverything(client)
    expect(asked.length).toBeGreaterThan(8)
    for (const url of asked) expect(url).toMatch(/^http:\/\/localhost:3000\/lake\/v[\dX-]+\//)
  })

  test('keeps to it when it is configured again, as Studio and its tools do', () => {
    const { client } = studioClient(resolveLake(undefined, undefined))
    const again = client.withConfig({ apiVersion: 'X', perspective: 'raw' }).clone()
    expect(again.getUrl('/users/me')).toBe('http://localhost:3000/lake/vX/users/me')
  })
})
