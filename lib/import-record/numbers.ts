import { normaliseDoi } from '../identifiers/doi.ts'
import { isIsbn } from '../identifiers/isbn.ts'
import { isIssn } from '../identifiers/issn.ts'

/** The first value that is an ISSN, as it is printed: 0000-0000. Falls back to none when no check digit fits. */
export function firstIssn(values: readonly string[]): string | null {
  const grouped = values.map((value) =>
    value
      .toUpperCase()
      .replace(/[^\dX]/g, '')
      .replace(/^(.{4})(.{4})$/, '$1-$2'),
  )
  return grouped.find(isIssn) ?? null
}

/** The first value that is an ISBN; one of 13 digits is preferred. Services put addresses and notes around them. */
export function firstIsbn(values: readonly string[]): string | null {
  const found = values.flatMap((value) => value.match(/(?:97[89][ -]?)?(?:\d[ -]?){9}[\dXx]/g) ?? [])
  const good = found.map((value) => value.trim().toUpperCase()).filter(isIsbn)
  return good.find((value) => value.replace(/\D/g, '').length === 13) ?? good[0] ?? null
}

/** The first value that is a DOI, in its stored form. */
export function firstDoi(values: readonly (string | null | undefined)[]): string | null {
  return values.map((value) => (value ? normaliseDoi(value) : null)).find((doi) => doi !== null) ?? null
}

/** Where in a volume a work stands. */
export interface Place {
  readonly pages: string | null
  readonly articleNumber: string | null
}

/** `123–130` are pages; `e0123456` alone is an article number. Dashes become hyphens; `123-123` is one page. */
export function placeOf(page: string | null | undefined, articleNumber?: string | null): Place {
  const number = cleaned(articleNumber)
  const range =
    cleaned(page)
      ?.replace(/^pp?\.\s*/i, '')
      .replace(/\s*(?:[\u2010-\u2015\u2212]|-+)\s*/g, '-') ?? null
  if (!range || range === number) return { pages: null, articleNumber: number }
  const [first, last, ...more] = range.split('-')
  if (first && last === first && more.length === 0) return placeOf(first, number)
  const isNumber = !range.includes('-') && !/^\d{1,4}$/.test(range) && !range.includes(',')
  if (isNumber) return { pages: null, articleNumber: number ?? range }
  return { pages: range, articleNumber: number }
}

const creativeCommons = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i
const writtenLicence = /^cc[ -]?(by(?:[ -](?:nc|sa|nd))*)(?:[ -]?v?(\d\.\d))?$/i

/** SPDX identifier of an open licence, from its address or as people write it; `null` for any other. */
export function openLicence(written: string): string | null {
  const text = written.trim()
  if (/creativecommons\.org\/publicdomain\/zero|^cc[ -]?0/i.test(text)) return 'CC0-1.0'
  const [, terms, version] = creativeCommons.exec(text) ?? writtenLicence.exec(text) ?? []
  if (terms) return `CC-${terms.toUpperCase().replaceAll(' ', '-')}-${version ?? '4.0'}`
  return /^(?:MIT|Apache-2\.0|GPL-[23]\.0(?:-only|-or-later)?|BSD-[23]-Clause)$/i.exec(text)?.[0] ?? null
}

function cleaned(text: string | null | undefined): string | null {
  const trimmed = text?.replace(/\s+/g, ' ').trim()
  return trimmed && !/^(?:n\/?a|null|none|-+)$/i.test(trimmed) ? trimmed : null
}
