import { z } from 'zod'
import { authorShortName } from '#lib/citations/authors.ts'
import { recordFields } from '../content/publication/publication-record.fields.ts'
import { sourceFields } from '../content/publication/publication-source.fields.ts'
import { workFields } from '../content/publication/publication-work.fields.ts'

const titles = new Map<string, string>(
  [...workFields, ...sourceFields, ...recordFields].map(({ name, title }) => [name, title ?? name]),
)

/** The name of a field as Studio shows it. */
export function fieldTitle(field: string): string {
  return titles.get(field) ?? field
}

const authors = z.array(
  z.object({ family: z.string().nullish(), given: z.string().nullish(), literal: z.string().nullish() }),
)
const issued = z.object({ year: z.number(), month: z.number().nullish(), day: z.number().nullish() })
const blocks = z.array(z.object({ children: z.array(z.object({ text: z.string() })) }))
const versions = z.array(z.object({ doi: z.string() }))
const funders = z.array(z.object({ name: z.string(), award: z.string().nullish() }))
const words = z.array(z.string())

/** Longer values are cut: a difference is shown, not a document. */
const longest = 240

/** The value of a field on one line, for a person who compares two. */
export function describeValue(field: string, value: unknown): string {
  const line = lineOf(field, value)
  if (!line) return '(empty)'
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

function lineOf(field: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  switch (field) {
    case 'authors':
      return (authors.safeParse(value).data ?? []).map(shortName).join(', ')
    case 'issued':
      return dateText(issued.safeParse(value).data)
    case 'titleRich':
      return (blocks.safeParse(value).data ?? []).flatMap(({ children }) => children.map(({ text }) => text)).join('')
    case 'versions':
      return (versions.safeParse(value).data ?? []).map(({ doi }) => doi).join(', ')
    case 'funders':
      return (funders.safeParse(value).data ?? [])
        .map(({ name, award }) => (award ? `${name} ${award}` : name))
        .join(', ')
    case 'keywords':
      return (words.safeParse(value).data ?? []).join(', ')
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  }
}

function shortName({ family, given, literal }: z.output<typeof authors>[number]): string {
  return authorShortName({ family: family ?? null, given: given ?? null, literal: literal ?? null })
}

function dateText(date: z.output<typeof issued> | undefined): string {
  if (!date) return ''
  const parts = [date.month, date.day].filter((part) => typeof part === 'number')
  return [String(date.year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
}
