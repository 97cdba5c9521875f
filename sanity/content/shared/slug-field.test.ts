import { validateDocumentInternal } from '@sanity/validation/_internal'
import { expect, test } from 'vitest'
import { compiledSchema } from '../compiled-schema.ts'
import { withClient } from '../testing/query-server.ts'

test('whether an address is free is asked once, however many rules the field has', async () => {
  const topic = {
    _id: 'drafts.iron',
    _type: 'topic',
    _rev: 'a',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    title: 'Iron',
    slug: { _type: 'slug', current: 'iron' },
  }
  const asked: string[] = []
  const noting = (input: string, init?: RequestInit) => {
    asked.push(decodeURIComponent(input))
    return fetch(input, init)
  }
  await withClient([topic], async (client) => {
    const counted = client.withConfig({ resolveFetch: () => noting })
    await validateDocumentInternal({
      document: topic,
      schema: compiledSchema(),
      getClient: ({ apiVersion }) => counted.withConfig({ apiVersion }),
      environment: 'studio',
      getDocumentExists: async () => true,
    })
  })
  expect(asked.filter((address) => address.includes('slug.current'))).toHaveLength(1)
})
