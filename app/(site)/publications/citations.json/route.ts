import { citationList } from '../../../publication-exports/citation-list.ts'

export const GET = citationList('csl')
