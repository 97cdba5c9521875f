import { expect, test } from 'vitest'
import { uploadOptions } from './read-upload.ts'

const options = (query: string) => uploadOptions(new URLSearchParams(query))

test.for(['meta=lqip&meta=exif', 'meta[]=lqip&meta[]=exif', 'meta=lqip,exif', 'meta=lqip%2CEXIF'])(
  'understands %s, in all the ways in which clients ask',
  (query) => expect(options(query).metadata).toEqual(['lqip', 'exif']),
)

test('tells asking for nothing from not asking', () => {
  expect(options('meta=none').metadata).toEqual([])
  expect(options('')).toEqual({})
})

test('keeps the name of a file without its folders', () => {
  expect(options('filename=C%3A%5Cphotos%5Ca.jpg').filename).toBe('a.jpg')
  expect(options('filename=..%2F..%2Fetc%2Fpasswd').filename).toBe('passwd')
  expect(options('filename=a%00%0Ab.jpg').filename).toBe('ab.jpg')
})

test('refuses what it does not know by name', () => {
  expect(() => options('meta=secrets')).toThrow('"meta" is "secrets"')
  expect(() => options(`title=${'x'.repeat(2001)}`)).toThrow('"title" is longer than 2000')
})
