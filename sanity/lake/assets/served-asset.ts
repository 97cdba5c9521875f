import type { LakeDocument } from '../document.ts'
import type { Lake } from '../lake.ts'

/** The asset document behind a URL. Null when the project, dataset or asset does not exist. */
export function findAsset(lake: Lake, project: string, dataset: string, documentId: string): LakeDocument | null {
  const { projectId } = lake.config
  return project === projectId && lake.datasets.aclMode(dataset) !== null ? lake.read(dataset).get(documentId) : null
}

/**
 * Name of a download, or null when none was asked for. `?dl` and `?dl=true` ask for the name that the file was
 * uploaded with, if that is known.
 */
export function downloadName(asked: string | null, original: unknown, extension: string): string | null {
  if (asked === null) return null
  if (asked !== '' && asked !== 'true') return asked
  if (typeof original !== 'string' || original === '') return `download.${suffix(extension)}`
  return `${original.replace(/\.[A-Za-z0-9]{1,10}$/, '')}.${suffix(extension)}`
}

const suffix = (extension: string) => (extension === 'pjpg' ? 'jpg' : extension)
