import { z } from 'zod'
import { normaliseDoi } from '../identifiers/doi.ts'
import type { CslType } from '../citations/csl-types.ts'
import { abstractText } from './abstract.ts'
import { author, authorOfText, authorsOf } from './author.ts'
import { retractedWithoutNotice } from './crossref-notices.ts'
import { languageCode } from './language-code.ts'
import { markupRuns } from './markup.ts'
import { firstIsbn, firstIssn, openLicence, placeOf } from './numbers.ts'
import { plainText } from './text-runs.ts'
import { looksLikeNotice, readTitle, withoutFullStop } from './title-words.ts'
import { dateOfParts, dateOfText, moreExact } from './work-date.ts'
import { UnusableRecordError, workRecord, type WorkDate, type WorkRecord } from './work-record.ts'

const text = z.string().nullish().catch(null)

/** One result of `GET https://www.ebi.ac.uk/europepmc/webservices/rest/search?resultType=core&format=json`. */
const resultShape = z.object({
  source: text,
  pmid: text,
  pmcid: text,
  doi: text,
  title: text,
  language: text,
  authorString: text,
  authorList: z
    .object({
      author: z.array(
        z.object({
          lastName: text,
          firstName: text,
          initials: text,
          fullName: text,
          collectiveName: text,
          authorId: z.object({ type: text, value: text }).nullish().catch(null),
        }),
      ),
    })
    .nullish()
    .catch(null),
  journalInfo: z
    .object({
      volume: text,
      issue: text,
      yearOfPublication: z.number().nullish().catch(null),
      monthOfPublication: z.number().nullish().catch(null),
      printPublicationDate: text,
      journal: z.object({ title: text, issn: text, essn: text }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  pubYear: text,
  firstPublicationDate: text,
  pageInfo: text,
  abstractText: text,
  bookOrReportDetails: z.object({ publisher: text, isbn10: text, isbn13: text }).nullish().catch(null),
  pubTypeList: z
    .object({ pubType: z.array(z.string()) })
    .nullish()
    .catch(null),
  keywordList: z
    .object({ keyword: z.array(z.string()) })
    .nullish()
    .catch(null),
  grantsList: z
    .object({ grant: z.array(z.object({ agency: text, grantId: text })) })
    .nullish()
    .catch(null),
  license: text,
})

type Result = z.output<typeof resultShape>

/**
 * A work in Europe PMC's own words as a record.
 *
 * @throws UnusableRecordError when it describes no work, or one without a title
 */
export function recordOfEuropePmc(sent: unknown): WorkRecord {
  const work = resultShape.safeParse(sent).data
  if (!work) throw new UnusableRecordError('What Europe PMC sent is not the description of a work.')
  const { title, status } = readTitle(withoutFullStop(markupRuns(work.title ?? '')))
  if (title.length === 0) {
    throw new UnusableRecordError(
      `Europe PMC has no title for ${work.pmid ?? 'this work'}. Create the publication by hand.`,
    )
  }
  const types = (work.pubTypeList?.pubType ?? []).map((type) => type.toLowerCase())
  const retracted = status ?? (types.includes('retracted publication') ? 'retracted' : null)
  const kind = kindOf(work, types)
  const isNotice =
    types.some((type) => /^(?:retraction of publication|published erratum)$/.test(type)) || looksLikeNotice(title)
  const publisher = line(work.bookOrReportDetails?.publisher)
  return workRecord({
    provider: 'Europe PMC',
    kind,
    title,
    language: languageCode(work.language),
    authors: authorsOf(namesOf(work)),
    issued: issuedOf(work),
    status: retracted ?? (kind === 'article' ? 'preprint' : 'published'),
    containerTitle: line(work.journalInfo?.journal?.title) ?? (kind === 'article' ? publisher : null),
    volume: line(work.journalInfo?.volume),
    issue: line(work.journalInfo?.issue),
    ...placeOf(work.pageInfo),
    publisher,
    issn: firstIssn([work.journalInfo?.journal?.issn ?? '', work.journalInfo?.journal?.essn ?? '']),
    isbn: firstIsbn([work.bookOrReportDetails?.isbn13 ?? '', work.bookOrReportDetails?.isbn10 ?? '']),
    doi: work.doi ? normaliseDoi(work.doi) : null,
    pmid: /^[1-9]\d{0,8}$/.exec(work.pmid ?? '')?.[0] ?? null,
    pmcid: /^PMC[1-9]\d{0,8}$/.exec(work.pmcid ?? '')?.[0] ?? null,
    licence: work.license ? openLicence(work.license) : null,
    abstract: work.abstractText ? abstractText(work.abstractText) : null,
    keywords: [...new Set((work.keywordList?.keyword ?? []).map((word) => line(word) ?? '').filter(Boolean))],
    funders: fundersOf(work),
    remarks: [
      ...(retracted ? [retractedWithoutNotice.replace('The title says', 'PubMed says')] : []),
      ...(isNotice ? ['This is a correction or retraction notice. Check that this is the work you mean.'] : []),
    ],
  })
}

function kindOf({ source, bookOrReportDetails, journalInfo }: Result, types: readonly string[]): CslType {
  if (source === 'PPR' || types.includes('preprint')) return 'article'
  if (types.some((type) => type.includes('thesis'))) return 'thesis'
  if (bookOrReportDetails && !journalInfo) return types.some((type) => type.includes('chapter')) ? 'chapter' : 'book'
  return 'article-journal'
}

function namesOf({ authorList, authorString }: Result) {
  const listed = (authorList?.author ?? []).map(
    ({ lastName, firstName, initials, fullName, collectiveName, authorId }) => {
      const orcid = authorId?.type === 'ORCID' ? authorId.value : null
      if (collectiveName) return author({ literal: collectiveName, orcid })
      if (lastName) return author({ family: lastName, given: firstName ?? initials, orcid })
      return author({ literal: fullName, orcid })
    },
  )
  if (listed.some(Boolean)) return listed
  // “Kim A, van der Berg JB.”: the initials come last, without full stops.
  const written = (authorString ?? '').replace(/\.$/, '').split(',')
  return written.map((name) => {
    const [, family, initials] = /^(.+)\s(\p{Lu}{1,4}(?:-\p{Lu})?)$/u.exec(name.trim()) ?? []
    return family && initials ? author({ family, given: initials }) : authorOfText(name)
  })
}

function issuedOf({ journalInfo, pubYear, firstPublicationDate }: Result): WorkDate | null {
  const issue = dateOfParts([journalInfo?.yearOfPublication, journalInfo?.monthOfPublication])
  const print = journalInfo?.printPublicationDate ? dateOfText(journalInfo.printPublicationDate) : null
  // A print date that is only a month comes as its first day.
  const printed = print?.day === 1 ? { ...print, day: null } : print
  const first = firstPublicationDate ? dateOfText(firstPublicationDate) : null
  const year = dateOfParts([pubYear])
  return moreExact(moreExact(issue, printed), first) ?? moreExact(year, first)
}

function fundersOf({ grantsList }: Result) {
  return (grantsList?.grant ?? []).flatMap(({ agency, grantId }) => {
    const name = line(agency)
    return name ? [{ name, ror: null, award: line(grantId) }] : []
  })
}

function line(written: string | null | undefined): string | null {
  return (written && plainText(markupRuns(written))) || null
}
