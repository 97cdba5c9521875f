import type { ImportClient } from '#sanity/import/lake-client.ts'
import { readCatalogue } from '#sanity/import/catalogue.ts'
import { readMembers } from '#sanity/import/members.ts'
import { newPapersOf, type NewPaper } from '#sanity/import/new-papers.ts'
import { askForResearcher, type SignedIn } from './ask-gateway.ts'
import { faultWords } from '../fault-words.ts'

/** One work that the lake does not have, whoever of the group wrote it. */
export interface FoundPaper {
  readonly key: string
  /** What it is looked up by; `null` when the ORCID record gives neither DOI nor PubMed number. */
  readonly id: string | null
  readonly title: string
  readonly about: string
}

export interface PaperSearch {
  readonly papers: readonly FoundPaper[]
  readonly isLooking: boolean
  /** How far the search is, or what it came to. */
  readonly looked: string | null
  readonly halt: string | null
}

export const notYet: PaperSearch = { papers: [], isLooking: false, looked: null, halt: null }

/** Looks through the ORCID records of the people on this site, and shows how far it is. */
export async function findNewPapers(
  client: ImportClient & SignedIn,
  show: (search: PaperSearch) => void,
): Promise<void> {
  show({ ...notYet, isLooking: true, looked: 'Reading the people of this site …' })
  try {
    const [members, { publications }] = await Promise.all([readMembers(client), readCatalogue(client)])
    const found: NewPaper[] = []
    for (const [index, member] of members.entries()) {
      show({ ...notYet, isLooking: true, looked: `${member.name}, ${index + 1} of ${members.length} …` })
      found.push(...newPapersOf(member, await askForResearcher(client, member.orcid), publications))
    }
    const papers = listed(found)
    show({ ...notYet, papers, looked: sentence(papers.length, members.length) })
  } catch (fault) {
    show({ ...notYet, halt: faultWords(fault) })
  }
}

/** A work that several people wrote is listed once, under all of them. */
function listed(found: readonly NewPaper[]): FoundPaper[] {
  const works = Map.groupBy(found, ({ work }) => idOf(work) ?? work.title.toLowerCase())
  return [...works].flatMap(([key, papers]) => {
    const [first] = papers
    if (!first) return []
    const { work } = first
    const names = [...new Set(papers.map(({ member }) => member.name))].join(', ')
    const id = idOf(work)
    const missing = id ? null : 'no DOI in the ORCID record: create it by hand'
    const about = [names, work.journal, work.issued?.year, missing].filter(Boolean).join(' · ')
    return [{ key, id, title: work.title, about }]
  })
}

function idOf({ doi, pmid }: NewPaper['work']): string | null {
  return doi ?? (pmid ? `pmid:${pmid}` : null)
}

function sentence(papers: number, members: number): string {
  if (members === 0) return 'Nobody on this site has an ORCID iD yet. Add it on the person’s page.'
  return papers === 0 ? 'Everything in their ORCID records is here already.' : `${papers} not here yet.`
}
