import { describe, expect, test } from 'vitest'
import { siteLanguage } from './site-language.ts'

const spanish = siteLanguage('es', { locale: 'es-ES', timezone: 'Europe/Madrid' })

describe('a site’s language', () => {
  test('counts by the rules of its grammar, and writes the number as the locale does', () => {
    const { words } = siteLanguage('en', { locale: 'en-GB', timezone: 'UTC' })
    expect(words.publications.count(1)).toBe('1 publication')
    expect(words.publications.count(0)).toBe('0 publications')
    expect(words.publications.count(12_345)).toBe('12,345 publications')
    expect(spanish.words.publications.count(12_345)).toBe('12.345 publicaciones')
    expect(siteLanguage('es', { locale: 'es-MX', timezone: 'UTC' }).words.news.count(12_345)).toBe('12,345 noticias')
  })

  test('writes dates in the time zone of the site', () => {
    expect(spanish.date('2026-06-30T23:30:00Z')).toBe('1 de julio de 2026')
    expect(spanish.month('2026-11-20T12:00:00Z')).toBe('Noviembre de 2026')
    expect(spanish.day('2026-01-01')).toBe('1 de enero de 2026')
    expect(spanish.partialDate({ year: 2026, month: 3, day: null })).toBe('marzo de 2026')
  })

  test('joins lists and groups digits', () => {
    expect(spanish.list(['hierro', 'hepcidina', 'ferritina'])).toBe('hierro, hepcidina y ferritina')
    expect(siteLanguage('en', { locale: 'en-GB', timezone: 'UTC' }).number(1234.5)).toBe('1,234.5')
  })
})

describe('the region', () => {
  test('counts only where it speaks the language', () => {
    expect(siteLanguage('es', { locale: 'es-AR', timezone: 'UTC' }).locale).toBe('es-AR')
    expect(siteLanguage('es', { locale: 'en-GB', timezone: 'UTC' }).locale).toBe('es')
  })

  test('that no browser knows does not break the site', () => {
    expect(siteLanguage('en', { locale: 'not a tag', timezone: 'UTC' }).locale).toBe('en')
  })

  test('is not needed', () => {
    expect(siteLanguage('en').date('2026-11-20T12:00:00Z')).toBe('November 20, 2026')
  })
})
