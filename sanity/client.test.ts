import { createClient } from '@sanity/client'
import { describe, expect, test } from 'vitest'
import { LakeAddressError, serverClientConfig } from './client.ts'
import { resolveLake } from './env.ts'

describe('the lake that the site addresses', () => {
  test('is the embedded one without a project id', () => {
    const client = createClient(serverClientConfig(resolveLake(undefined, undefined), 'http://127.0.0.1:4100'))
    expect(client.getUrl('/data/query/production')).toBe('http://127.0.0.1:4100/v2025-10-01/data/query/production')
  })

  test('is Sanity’s, at its own host and not its CDN, with one', () => {
    const client = createClient(serverClientConfig(resolveLake('abc12345', 'news'), undefined))
    expect(client.getUrl('/data/query/news')).toBe('https://abc12345.api.sanity.io/v2025-10-01/data/query/news')
    expect(resolveLake('abc12345', 'news').imageBase).toBe('https://cdn.sanity.io/images/abc12345/news')
  })

  test('says how to start the site when nobody told where the embedded lake is', () => {
    expect(() => serverClientConfig(resolveLake(undefined, undefined), undefined)).toThrow(LakeAddressError)
  })
})
