import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { z } from 'zod'
import type { MetaTag } from '../highwire-tags.ts'

/** What all forms of a citation must agree on. Names are `Family, Given`; the date is as precise as it was given. */
export interface CoreFacts {
  readonly title: string
  readonly authors: readonly string[]
  readonly date: readonly number[]
  readonly doi: string | null
}

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
})

const cslData = z.object({
  title: z.string().default(''),
  author: z.array(name).default([]),
  issued: z.object({ 'date-parts': z.tuple([z.array(z.coerce.number())]) }),
  DOI: z.string().optional(),
})

/** Reads BibTeX with citation-js, which knows nothing of how it was written, and gives commands back as tags. */
export function readBibtex(file: string, titles: 'plain' | 'marked' = 'plain'): CoreFacts[] {
  return new Cite(file, { forceType: '@biblatex/text' }).data.map((item) => coreFacts(item, titles))
}

export function readRis(file: string): CoreFacts[] {
  return new Cite(file, { forceType: '@ris/file' }).data.map((item) => coreFacts(item, 'plain'))
}

export function readCsl(item: unknown): CoreFacts {
  return coreFacts(item, 'marked')
}

function coreFacts(item: unknown, titles: 'plain' | 'marked'): CoreFacts {
  const { title, author, issued, DOI } = cslData.parse(item)
  return {
    title: titles === 'marked' ? withoutTags(title) : title,
    authors: author.map(readName),
    date: issued['date-parts'][0],
    doi: DOI ?? null,
  }
}

export function readTags(tags: readonly MetaTag[]): CoreFacts {
  const contents = (wanted: string) => tags.filter(([tag]) => tag === wanted).map(([, content]) => content)
  return {
    title: contents('citation_title').join('|'),
    authors: contents('citation_author'),
    date: contents('citation_publication_date').flatMap((date) => date.split('/').map(Number)),
    doi: contents('citation_doi')[0] ?? null,
  }
}

const person = z.object({
  name: z.string(),
  familyName: z.string().nullish(),
  givenName: z.string().nullish(),
})
const work = z.object({
  name: z.string(),
  author: z.array(person),
  datePublished: z.string(),
  identifier: z.array(z.object({ propertyID: z.string(), value: z.string() })).nullish(),
})

/** Reads the text of a `<script type="application/ld+json">`. */
export function readJsonLd(script: string): CoreFacts {
  const { name: title, author, datePublished, identifier } = work.parse(JSON.parse(script))
  return {
    title,
    authors: author.map(({ name: whole, familyName, givenName }) =>
      familyName ? [familyName, givenName].filter(Boolean).join(', ') : whole,
    ),
    date: datePublished.split('-').map(Number),
    doi: identifier?.find(({ propertyID }) => propertyID === 'DOI')?.value ?? null,
  }
}

function readName(read: z.output<typeof name>): string {
  if (read.literal) return read.literal
  const family = [read['dropping-particle'], read['non-dropping-particle'], read.family].filter(Boolean).join(' ')
  return [family, [read.given, read.suffix].filter(Boolean).join(', ')].filter(Boolean).join(', ')
}

function withoutTags(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sub|sup|span)(?: [^>]*)?>/g, '')
    .replace(/&(lt|amp);/g, (_whole, entity: string) => (entity === 'lt' ? '<' : '&'))
}
