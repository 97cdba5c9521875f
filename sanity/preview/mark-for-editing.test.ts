import { vercelStegaDecode, vercelStegaSplit } from '@vercel/stega'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { markForEditing } from './mark-for-editing.ts'

const answer = {
  title: 'Iron',
  kind: 'research',
  image: { assetId: 'image-abc-1x1-png' },
  body: [
    {
      _type: 'block',
      _key: 'p',
      style: 'normal',
      children: [{ _type: 'span', _key: 's', text: 'The heart', marks: ['n'] }],
      markDefs: [{ _type: 'footnote', _key: 'n', text: 'A note' }],
    },
  ],
}

const value = (path: number) => ({ type: 'value', source: { type: 'documentValue', document: 0, path } }) as const

const sourceMap = {
  documents: [{ _id: 'drafts.story', _type: 'news' }],
  paths: ["$['title']", "$['leadImage']['asset']['_ref']", "$['body']"],
  mappings: { "$['title']": value(0), "$['image']['assetId']": value(1), "$['body']": value(2) },
}

const shape = z.object({
  title: z.string(),
  kind: z.string(),
  image: z.object({ assetId: z.string() }),
  body: z.tuple([
    z.object({
      _type: z.literal('block'),
      _key: z.literal('p'),
      style: z.literal('normal'),
      children: z.tuple([z.object({ text: z.string(), marks: z.tuple([z.literal('n')]) })]),
      markDefs: z.tuple([z.object({ _type: z.literal('footnote'), text: z.string() })]),
    }),
  ]),
})

function fieldOf(text: string): string | null {
  const { href } = z.object({ href: z.string() }).parse(vercelStegaDecode(text))
  return new URLSearchParams(href.slice(href.indexOf('?'))).get('path')
}

test('texts, pictures and annotations lead to their fields; what is compared stays as it is', () => {
  const { title, kind, image, body } = shape.parse(markForEditing(answer, sourceMap))
  const [block] = body
  expect(vercelStegaSplit(title).cleaned).toBe('Iron')
  expect(fieldOf(title)).toBe('title')
  expect(kind).toBe('research')
  expect(fieldOf(image.assetId)).toBe('leadImage.asset._ref')
  expect(fieldOf(block.children[0].text)).toBe('body[_key=="p"].children[_key=="s"].text')
  expect(fieldOf(block.markDefs[0].text)).toBe('body[_key=="p"].markDefs[_key=="n"].text')
})

test('words of a text that look like an address or a date are words all the same', () => {
  const [block] = answer.body
  const odd = (text: string) => ({ ...answer, body: [{ ...block, children: [{ ...block?.children[0], text }] }] })
  for (const text of ['/studio', 'https://example.org', '2026-06-15']) {
    const marked = shape.parse(markForEditing(odd(text), sourceMap)).body[0].children[0].text
    expect(vercelStegaSplit(marked).cleaned).toBe(text)
    expect(fieldOf(marked)).toBe('body[_key=="p"].children[_key=="s"].text')
  }
})

test('without a source map an answer stays as it is', () => {
  expect(markForEditing(answer, undefined)).toBe(answer)
})
