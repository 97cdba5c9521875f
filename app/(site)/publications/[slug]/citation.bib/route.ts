import { citationFile } from '../../../../publication-exports/citation-file.ts'

export const dynamic = 'force-static'

export const generateStaticParams = () => []

export const GET = citationFile('bibtex')
