import { vercelStegaCombine } from '@vercel/stega'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { collectDropped, listOf, plainText } from './content-query.ts'

const story = z.object({ _id: z.string(), title: z.string().min(1) })

describe('a list of a query', () => {
  test('leaves a bad item out and names its document and field', () => {
    const raw = [
      { _id: 'a', title: 'Good' },
      { _id: 'b', title: null },
    ]
    const { value, dropped } = collectDropped(() => listOf(story).parse(raw))
    expect(value).toEqual([{ _id: 'a', title: 'Good' }])
    expect(dropped).toMatchObject([{ documentId: 'b', field: 'title' }])
  })

  test('is empty when the lake has nothing', () => {
    expect(listOf(story).parse(null)).toEqual([])
  })

  test('refuses an answer that is no list', () => {
    expect(listOf(story).safeParse('no list').success).toBe(false)
  })
})

test('plain text loses the invisible characters of visual editing', () => {
  const marked = vercelStegaCombine('research', { origin: 'sanity.io', href: '/studio' })
  expect(marked).not.toBe('research')
  expect(plainText.parse(marked)).toBe('research')
})
