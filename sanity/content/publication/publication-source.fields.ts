import { defineField } from '@sanity/types'
import { z } from 'zod'
import { otherHolder, ruleContext } from '../shared/lookup.ts'
import {
  checkArxiv,
  checkDoi,
  checkIsbn,
  checkIssn,
  checkLicence,
  checkPmcid,
  checkPmid,
} from '../shared/rules/identifiers.ts'
import { titledList } from '../shared/titled-list.ts'
import type { OpenAccessStatus } from './publication.terms.ts'

const kindOf = z.object({ cslType: z.string().optional(), status: z.string().optional() }).catch({})

const text = (name: string, title: string, description: string) =>
  defineField({ name, title, type: 'string', group: 'source', description })

const inPlace = (name: string, title: string, description: string) => ({
  ...text(name, title, description),
  fieldset: 'place',
})

/** Where the work came out, and the numbers that identify it. */
export const sourceFields = [
  defineField({
    name: 'doi',
    title: 'DOI',
    type: 'string',
    group: 'source',
    description: 'For example 10.1038/s41586-020-2649-2. The reader is led to the paper by it.',
    validation: (rule) => [
      rule.custom(checkDoi),
      rule.custom(async (doi, context) => {
        const rules = ruleContext(context)
        if (!doi || !rules || checkDoi(doi) !== true) return true
        const other = await otherHolder(rules, 'doi', doi)
        return other === null || `“${other}” has this DOI already. A work has one page: edit that one.`
      }),
    ],
  }),
  defineField({
    name: 'containerTitle',
    title: 'Journal, book or conference',
    type: 'string',
    group: 'source',
    description: 'What it came out in, with its full name. Shown in every citation.',
    validation: (rule) =>
      rule.custom(
        (title, { document }) =>
          kindOf.parse(document).cslType !== 'article-journal' || Boolean(title) || 'Name the journal of the article.',
      ),
  }),
  inPlace('volume', 'Volume', 'Shown in citations.'),
  inPlace('issue', 'Issue', 'Shown in citations.'),
  inPlace('pages', 'Pages', 'First and last page, for example 357-362.'),
  inPlace('articleNumber', 'Article number', 'In place of pages, for example e0123456.'),
  text('publisher', 'Publisher', 'Needed to cite books, chapters, theses, reports, datasets and software.'),
  defineField({
    name: 'issn',
    title: 'ISSN',
    type: 'string',
    group: 'source',
    fieldset: 'numbers',
    description: 'Number of the journal, for example 0028-0836.',
    validation: (rule) => rule.custom(checkIssn),
  }),
  defineField({
    name: 'isbn',
    title: 'ISBN',
    type: 'string',
    group: 'source',
    fieldset: 'numbers',
    description: 'Number of the book.',
    validation: (rule) => rule.custom(checkIsbn),
  }),
  defineField({
    name: 'pmid',
    title: 'PubMed number',
    type: 'string',
    group: 'source',
    fieldset: 'numbers',
    description: 'Digits only. Adds a link to PubMed.',
    validation: (rule) => rule.custom(checkPmid),
  }),
  defineField({
    name: 'pmcid',
    title: 'PubMed Central number',
    type: 'string',
    group: 'source',
    fieldset: 'numbers',
    description: 'For example PMC7759461. Adds a link to the free full text.',
    validation: (rule) => rule.custom(checkPmcid),
  }),
  defineField({
    name: 'arxiv',
    title: 'arXiv number',
    type: 'string',
    group: 'source',
    fieldset: 'numbers',
    description: 'For example 2006.10256. Adds a link to arXiv.',
    validation: (rule) => rule.custom(checkArxiv),
  }),
  defineField({
    name: 'noticeDoi',
    title: 'DOI of the notice',
    type: 'string',
    group: 'source',
    description: 'The retraction or correction notice: readers are led to it.',
    hidden: ({ document, value }) =>
      !value && !['retracted', 'corrected'].includes(kindOf.parse(document).status ?? ''),
    validation: (rule) => [
      rule.custom(checkDoi),
      rule.custom(
        (doi, { document }) =>
          kindOf.parse(document).status !== 'retracted' || Boolean(doi) || 'Give the DOI of the retraction notice.',
      ),
    ],
  }),
  defineField({
    name: 'pdfUrl',
    title: 'Free PDF',
    type: 'url',
    group: 'source',
    description: 'Address of a PDF that anybody may read. Google Scholar reads it too.',
    validation: (rule) => rule.uri({ scheme: ['https'] }).error('Use an https:// address.'),
  }),
  defineField({
    name: 'oaStatus',
    title: 'Open access',
    type: 'string',
    group: 'source',
    description: 'Shown beside the title when the work is free to read.',
    options: {
      list: titledList<OpenAccessStatus>({
        gold: 'Gold: free in an open-access journal',
        green: 'Green: free in a repository',
        hybrid: 'Hybrid: free in a subscription journal',
        bronze: 'Bronze: free to read, without a licence',
        diamond: 'Diamond: free for readers and authors',
        closed: 'Closed',
      }),
    },
  }),
  defineField({
    name: 'licence',
    title: 'Licence',
    type: 'string',
    group: 'source',
    description: 'For example CC-BY-4.0, or the address of the licence.',
    validation: (rule) => rule.custom(checkLicence),
  }),
]
