import { citationKey } from './citation-key.ts'
import type { CslItem, CslName } from './csl-item.ts'
import { issuedText, pageRange } from './csl-names.ts'
import { cslPlainText } from './csl-text.ts'
import { latexText, latexTitle } from './latex-text.ts'
import type { CslType } from './csl-types.ts'

/** `dataset` and `software` are biblatex's; BibTeX's own styles treat what they do not know as `misc`. */
const entryTypes: Readonly<Record<CslType, string>> = {
  'article-journal': 'article',
  article: 'misc',
  chapter: 'incollection',
  book: 'book',
  'paper-conference': 'inproceedings',
  dataset: 'dataset',
  software: 'software',
  thesis: 'phdthesis',
  report: 'techreport',
}

const containerFields: Partial<Record<CslType, string>> = {
  'article-journal': 'journal',
  chapter: 'booktitle',
  'paper-conference': 'booktitle',
}

const publisherFields: Partial<Record<CslType, string>> = { thesis: 'school', report: 'institution' }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A BibTeX entry (https://www.ctan.org/pkg/bibtex), with biblatex's fields for what BibTeX has none for.
 *
 * @param key distinguishes the entry in its file
 */
export function bibtexEntry(item: CslItem, key: string = citationKey(item)): string {
  const [[year, month, day]] = item.issued['date-parts']
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', braced(latexTitle(item.title))],
    ['author', item.author.length > 0 ? braced(item.author.map(bibtexName).join(' and ')) : undefined],
    [containerFields[item.type] ?? 'journal', text(item['container-title'] && cslPlainText(item['container-title']))],
    [publisherFields[item.type] ?? 'publisher', text(item.publisher)],
    // The only word for it that LaTeX's styles print of a preprint; reference managers read the other.
    ['howpublished', item.type === 'article' ? text(item.publisher) : undefined],
    // Overrides the word “PhD thesis”.
    ['type', text(item.genre)],
    ['year', braced(String(year).padStart(4, '0'))],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['date', day === undefined ? undefined : braced(issuedText(item))],
    ['volume', text(item.volume)],
    ['number', text(item.issue ?? item.number)],
    ...pageFields(item),
    ['language', text(item.language)],
    ['doi', verbatim(item.DOI)],
    ['url', verbatim(item.URL)],
    ['issn', text(item.ISSN)],
    ['isbn', text(item.ISBN)],
    ['pmid', text(item.PMID)],
    ['pmcid', text(item.PMCID)],
    ...archiveFields(item),
    ['keywords', text(item.keyword)],
    ['abstract', text(item.abstract)],
    ['note', text(item.note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []))
  return `@${entryTypes[item.type]}{${key},\n${lines.join(',\n')}\n}\n`
}

/** A group is held together by braces of its own, or BibTeX would look for its family name. */
function bibtexName({ family, given, literal }: CslName): string {
  if (!family) return `{${latexText(literal ?? '')}}`
  return given ? `${namePart(family)}, ${namePart(given)}` : `{${latexText(family)}}`
}

function namePart(part: string): string {
  return /,|\band\b/i.test(part) ? `{${latexText(part)}}` : latexText(part)
}

/** Pages, or the number that an article has in their place: biblatex's `eid`. */
function pageFields(item: CslItem): readonly (readonly [string, string | undefined])[] {
  const { first, last } = pageRange(item)
  if (first && last) return [['pages', braced(`${latexText(first)}--${latexText(last)}`)]]
  return [[/^\d+$/.test(first ?? '') ? 'pages' : 'eid', text(first)]]
}

function archiveFields({ archive, archive_location }: CslItem): readonly (readonly [string, string | undefined])[] {
  return [
    ['eprint', text(archive_location)],
    // BibTeX's name for it, which biblatex knows too.
    ['archiveprefix', text(archive)],
  ]
}

function text(value: string | undefined): string | undefined {
  return value ? braced(latexText(value)) : undefined
}

/** Addresses and DOIs are not read as LaTeX; only a brace would be counted. */
function verbatim(value: string | undefined): string | undefined {
  return value ? braced(value.replace(/[{}]/g, (brace) => (brace === '{' ? '%7B' : '%7D'))) : undefined
}

function braced(value: string): string {
  return `{${value}}`
}
