import { expect, test } from 'vitest'
import { onceEach } from './once-each.ts'

test('a message is told when it turns up, not while it stays, and again when it comes back', () => {
  const told: string[] = []
  const tell = onceEach((message) => told.push(message))
  for (const messages of [['a'], ['a', 'b'], ['a', 'b'], ['b'], [], ['a']]) tell(messages)
  expect(told).toEqual(['a', 'b', 'a'])
})
