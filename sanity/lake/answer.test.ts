import { expect, test } from 'vitest'
import { answerFault } from './answer.ts'

function thrownBy(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

test('an answer that is longer than any text can be is refused, and no fault of the lake', () => {
  expect(answerFault(thrownBy(() => 'x'.repeat(2 ** 30)))).toMatchObject({ status: 422 })
})
