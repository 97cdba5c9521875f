import { expect, test } from 'vitest'
import { drawableText } from './share-facts.ts'

test.each([
  ['Fe²⁺ and T₂* of ﬁve', 'Fe²+ and T2* of five'],
  ['🫀 Iron in the heart', 'Iron in the heart'],
  ['Two\u2011step  test', 'Two-step test'],
  ['Σίδηρος και καρδιά', 'Σίδηρος και καρδιά'],
])('%s is drawn as %s', (text, drawn) => {
  expect(drawableText(text)).toBe(drawn)
})

test.each(['الحديد في القلب: كيف يصل إلى العضلة', '心筋における鉄: MRI', 'Железо, сердце и МРТ'])(
  'of %s so little could be drawn that nothing is',
  (text) => {
    expect(drawableText(text)).toBe('')
  },
)
