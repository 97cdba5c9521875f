import type { Tool } from 'sanity'
import { ImportIcon } from './import-icon.tsx'
import { ImportScreen } from './import-screen.tsx'

/** "Import": publications from DOIs, PubMed numbers, files of references, and the ORCID records of the group. */
export const importTool: Tool = {
  name: 'import',
  title: 'Import',
  icon: ImportIcon,
  component: ImportScreen,
}
