import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const demoFile = join(import.meta.dirname, 'content.ndjson')

/** Folder that `image@file://./images/…` in the demo content leads to. */
export const demoImageFolder = join(import.meta.dirname, 'images')

const demoDocument = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
})

/** A document of the demo content, in the form of Sanity's export files. */
export type DemoDocument = z.output<typeof demoDocument>

/** All documents of the demo content, drafts among them. */
export function readDemo(): DemoDocument[] {
  const lines = readFileSync(demoFile, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => demoDocument.parse(JSON.parse(line)))
}

/** Stands for every image in `readStoredDemo`. */
export const storedImageId = 'image-0123456789abcdef0123456789abcdef01234567-1600x1000-jpg'

/** The demo content as a lake holds it, with asset references in the place of files. */
export function readStoredDemo(): DemoDocument[] {
  const asset = `"asset":{"_type":"reference","_ref":"${storedImageId}"}`
  const text = JSON.stringify(readDemo()).replaceAll(/"_sanityAsset":"[^"]*"/g, asset)
  return z.array(demoDocument).parse(JSON.parse(text))
}

/** An object inside a document and the way to it, e.g. `body[3].image`. */
export interface InnerObject {
  readonly path: string
  readonly value: Readonly<Record<string, unknown>>
}

const record = z.record(z.string(), z.unknown())

/** Every object inside a document, itself first. */
export function innerObjects(value: unknown, path = ''): InnerObject[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => innerObjects(item, `${path}[${index}]`))
  const parsed = record.safeParse(value)
  if (!parsed.success) return []
  const inside = Object.entries(parsed.data).flatMap(([name, item]) =>
    innerObjects(item, path ? `${path}.${name}` : name),
  )
  return [{ path, value: parsed.data }, ...inside]
}
