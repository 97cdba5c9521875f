import { vercelStegaCombine, vercelStegaDecode } from '@vercel/stega'
import { expect, test } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'

test('empty lines divide paragraphs, single ones do not', () => {
  expect(paragraphsOf('One\nline.\n\nTwo.\n \n\nThree.\n\n')).toEqual(['One\nline.', 'Two.', 'Three.'])
})

test('every paragraph of a preview leads to its field', () => {
  const mark = { origin: 'sanity.io', href: '/studio' }
  const paragraphs = paragraphsOf(vercelStegaCombine('One.\n\nTwo.', mark, false))
  expect(paragraphs.map((paragraph) => vercelStegaDecode(paragraph))).toEqual([mark, mark])
})
