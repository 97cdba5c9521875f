import { expect, test } from 'vitest'
import { connectEmbedded } from '../../sanity/lake/contract/embedded-lake.ts'
import { contentFingerprint } from './content-state.ts'

const { editor, administrator, viewer } = await connectEmbedded()

const here = 'http://localhost:3000'
const lab = 'https://lab.example'

test('pages made from other content are not right, and those made before there are settings only at their address', async () => {
  const empty = await contentFingerprint(viewer, here)
  expect(await contentFingerprint(viewer, here)).toBe(empty)
  expect(await contentFingerprint(viewer, lab)).not.toBe(empty)
  await editor.create({ _id: 'a', _type: 'topic', title: 'Iron' })
  expect(await contentFingerprint(viewer, here)).not.toBe(empty)
  await administrator.create({ _id: 'siteSettings', _type: 'siteSettings', url: lab })
  expect(await contentFingerprint(viewer, here)).toBe(await contentFingerprint(viewer, lab))
})
