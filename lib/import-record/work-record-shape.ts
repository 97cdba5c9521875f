import { z } from 'zod'
import { cslTypes } from '../citations/csl-types.ts'
import type { WorkRecord } from './work-record.ts'

const text = z.string().nullable()
const relation = z.enum(['preprint-of', 'version-of', 'correction', 'retraction'])

/** A record that came over the network from our own gateway. */
export const workRecordShape: z.ZodType<WorkRecord> = z.object({
  provider: z.enum(['Crossref', 'DataCite', 'Europe PMC', 'ORCID', 'BibTeX', 'RIS', 'CSL-JSON']),
  kind: z.enum(cslTypes),
  title: z.array(z.object({ text: z.string(), marks: z.array(z.enum(['em', 'sub', 'sup'])) })).min(1),
  language: text,
  authors: z.array(z.object({ family: text, given: text, literal: text, orcid: text })),
  issued: z.object({ year: z.int(), month: z.int().nullable(), day: z.int().nullable() }).nullable(),
  status: z.enum(['published', 'in press', 'preprint', 'corrected', 'retracted']),
  containerTitle: text,
  volume: text,
  issue: text,
  pages: text,
  articleNumber: text,
  publisher: text,
  issn: text,
  isbn: text,
  doi: text,
  pmid: text,
  pmcid: text,
  arxiv: text,
  noticeDoi: text,
  pdfUrl: text,
  licence: text,
  abstract: text,
  keywords: z.array(z.string()),
  versions: z.array(z.object({ relation, doi: z.string() })),
  funders: z.array(z.object({ name: z.string(), ror: text, award: text })),
  noticeFor: z.array(z.object({ doi: z.string(), effect: z.enum(['corrected', 'retracted']) })),
  remarks: z.array(z.string()),
})
