import { expect, test } from 'vitest'
import { hostedLake } from './hosted-lake.ts'

test('the contract goes to the project that the environment names, with a token for each role', async () => {
  const connect = hostedLake({
    NODE_ENV: 'test',
    LAKE_CONTRACT_PROJECT: 'abc12345',
    LAKE_CONTRACT_DATASET: 'contract',
    LAKE_CONTRACT_EDITOR_TOKEN: 'writes',
    LAKE_CONTRACT_VIEWER_TOKEN: 'reads',
  })
  const { editor, viewer, anonymous } = (await connect?.()) ?? {}
  expect(editor?.config()).toMatchObject({ url: 'https://abc12345.api.sanity.io/v2025-10-01', token: 'writes' })
  expect(viewer?.config()).toMatchObject({ dataset: 'contract', token: 'reads' })
  expect(anonymous?.config().token).toBeUndefined()
})

test('no project means the embedded lake, half of one a fault', () => {
  expect(hostedLake({ NODE_ENV: 'test' })).toBeNull()
  expect(() => hostedLake({ NODE_ENV: 'test', LAKE_CONTRACT_PROJECT: 'abc12345' })).toThrow(/LAKE_CONTRACT_DATASET/)
})
