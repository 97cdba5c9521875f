import { expect, test } from 'vitest'
import { isIsbn } from './isbn.ts'

test.each(['978-0-306-40615-7', '9780306406157', '0-306-40615-2', '0 8044 2957 X'])(
  '%s has a valid check digit',
  (isbn) => {
    expect(isIsbn(isbn)).toBe(true)
  },
)

test.each(['978-0-306-40615-8', '0-306-40615-3', '977-0-306-40615-7', '978--0306406157', '978030640615', ''])(
  '"%s" is no ISBN',
  (isbn) => {
    expect(isIsbn(isbn)).toBe(false)
  },
)
