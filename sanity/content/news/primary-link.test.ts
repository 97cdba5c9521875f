import { expect, test } from 'vitest'
import { cslTypes } from '#lib/citations/csl-types.ts'
import { languageCodes } from '#lib/language/languages.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { checkCallToAction } from '../shared/rules/link-text.ts'
import { primaryLinkOf } from './primary-link.ts'

const paper = {
  cslType: 'article-journal',
  title: 'Sample',
  containerTitle: 'Sample Journal',
  doi: '10.1234/a',
} as const

test('the first publication with a DOI gives the button', () => {
  expect(primaryLinkOf([{ ...paper, doi: null }, paper])).toEqual({
    label: 'Read the paper in Sample Journal',
    url: 'https://doi.org/10.1234/a',
  })
  expect(primaryLinkOf([{ ...paper, doi: null }])).toBeNull()
  expect(primaryLinkOf([])).toBeNull()
})

test.each(cslTypes)('the label for a work of the kind %s passes the rule for buttons', (cslType) => {
  for (const containerTitle of ['Sample Journal', null]) {
    for (const code of languageCodes) {
      const link = primaryLinkOf([{ ...paper, cslType, containerTitle }], siteLanguage(code))
      expect(checkCallToAction(link?.label)).toBe(true)
    }
  }
})
