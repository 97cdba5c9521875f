import { expect, test } from 'vitest'
import { cslItem, type CitableWork } from '../citations/csl-item.ts'
import { exportFormatNames, type ExportFormat } from '../citations/export-formats.ts'
import { exportText } from '../citations/export-text.ts'
import { aWork } from '../citations/testing/a-work.ts'
import { referenceEntries } from './read-file.ts'

const bare = { containerTitle: null, volume: null, issue: null, pages: null, doi: null }

const works: Readonly<Record<string, CitableWork>> = {
  article: aWork({ pmid: '32067585', language: 'de' }),
  'retracted article': aWork({ status: 'retracted', noticeDoi: '10.1234/notice.5' }),
  'retracted article without a DOI': aWork({ doi: null, status: 'retracted', noticeDoi: '10.1234/notice.5' }),
  'corrected article': aWork({ status: 'corrected', noticeDoi: '10.1234/notice.5' }),
  'article in press': aWork({ status: 'in press' }),
  preprint: aWork({ ...bare, cslType: 'article', status: 'preprint', publisher: 'bioRxiv', doi: '10.1101/2024.5' }),
  'preprint at arXiv': aWork({ ...bare, cslType: 'article', status: 'preprint', arxiv: '2401.12345' }),
  chapter: aWork({ cslType: 'chapter', volume: null, issue: null, publisher: 'Press', isbn: '9783161484100' }),
  book: aWork({ ...bare, cslType: 'book', publisher: 'Press', isbn: '9783161484100' }),
  thesis: aWork({ ...bare, cslType: 'thesis', publisher: 'University of Samples' }),
  dataset: aWork({ ...bare, cslType: 'dataset', publisher: 'Zenodo', doi: '10.5281/zenodo.1' }),
  software: aWork({ ...bare, cslType: 'software', publisher: 'Zenodo', doi: '10.5281/zenodo.2' }),
  report: aWork({ ...bare, cslType: 'report', publisher: 'Institute of Samples' }),
}

async function readAgain(work: CitableWork, format: ExportFormat) {
  const pieces = await Array.fromAsync(exportText([cslItem(work, 'https://lab.example')], format))
  const [entry] = [...referenceEntries(pieces.join(''))]
  return entry?.record
}

test.each(Object.keys(works).flatMap((name) => exportFormatNames.map((format) => [name, format] as const)))(
  'a site’s own export of a %s as %s is read as the work that it was',
  async (name, format) => {
    const work = works[name] ?? expect.fail('no such work')
    const { cslType, title, issued, status, doi, arxiv, noticeDoi } = work
    expect(await readAgain(work, format)).toMatchObject({
      kind: cslType,
      title: [{ text: title }],
      issued,
      status,
      doi,
      arxiv,
      noticeDoi: noticeDoi ?? null,
    })
  },
)
