import * as fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fileType, isShownInline } from './file-type.ts'
import { sniffType } from './sniff-type.ts'

const text = (value: string) => new TextEncoder().encode(value)
const blank = sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })

test.for(['jpeg', 'png', 'gif', 'webp', 'avif', 'tiff'] as const)('knows a real %s by its bytes', async (format) => {
  const bytes = await blank.clone().toFormat(format).toBuffer()
  expect(sniffType(bytes)?.mimeType).toBe(`image/${format}`)
})

test('knows a drawing behind a declaration, a comment and a document type', () => {
  const drawing = '\ufeff<?xml version="1.0"?>\n<!-- a - b --><!DOCTYPE svg [<!ENTITY a "b">]>\n<svg xmlns="x"/>'
  expect(sniffType(text(drawing))?.extension).toBe('svg')
})

test('takes a page that only mentions a drawing for no image', () => {
  expect(sniffType(text('<html><svg></svg></html>'))).toBeNull()
})

test('calls a page that is named like a document a plain download', () => {
  const page = text('<script>alert(1)</script>')
  expect(fileType(page, 'evil.html')).toEqual({ mimeType: 'application/octet-stream', extension: 'html' })
  expect(fileType(page, 'evil.pdf').mimeType).toBe('application/octet-stream')
})

test('lets the name choose among text formats and among archives only', () => {
  expect(fileType(text('a,b\n1,2\n'), 'Data.CSV')).toEqual({ mimeType: 'text/csv', extension: 'csv' })
  expect(fileType(Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'data.csv').mimeType).toBe('application/octet-stream')
  expect(fileType(Buffer.from('PK\x03\x04rest'), 'paper.docx').mimeType).toContain('wordprocessingml')
  expect(fileType(text('%PDF-1.7'), 'picture.png')).toEqual({ mimeType: 'application/pdf', extension: 'pdf' })
})

test('never shows what can run script in place', () => {
  expect(isShownInline('image/svg+xml')).toBe(false)
  expect(isShownInline('text/html')).toBe(false)
  expect(isShownInline('application/pdf')).toBe(true)
})

test('gives every upload an extension that its URL accepts', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), (bytes, name) => {
      expect(fileType(bytes, name).extension).toMatch(/^[a-z0-9]{1,10}$/)
    }),
  )
})
