import { expect, test } from 'vitest'
import { isIssn } from './issn.ts'

// Nature, and the example of the ISSN manual.
test.each(['0028-0836', '0317-8471', '2434-561X'])('%s has a valid check digit', (issn) => {
  expect(isIssn(issn)).toBe(true)
})

test.each(['0028-0837', '00280836', '0028-083', '2434-561x', ''])('"%s" is no ISSN', (issn) => {
  expect(isIssn(issn)).toBe(false)
})
