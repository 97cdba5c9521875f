/**
 * Which lake the site and Studio address. Without `NEXT_PUBLIC_SANITY_PROJECT_ID` it is the embedded one, which the
 * public origin serves under `/lake`; with it, Sanity's hosted lake.
 */
export interface LakeAddress {
  readonly kind: 'embedded' | 'hosted'
  readonly projectId: string
  readonly dataset: string
  /** Where pages and Studio find images: `${imageBase}/{hash}-{w}x{h}.{ext}`. Origin-relative for the embedded lake. */
  readonly imageBase: string
  readonly fileBase: string
}

/** The date of the Content Lake API that every query of this project is written against. */
export const apiVersion = '2025-10-01'

/** Path of the public origin that leads to the embedded lake. */
export const embeddedLakePath = '/lake'

/** Path of the public origin that leads to Studio. */
export const studioPath = '/studio'

/**
 * Next puts `NEXT_PUBLIC_*` into browser code by its literal name, so both are named here and nowhere else.
 */
export function resolveLake(
  projectId: string | undefined = process.env.NEXT_PUBLIC_SANITY_PROJECT_ID,
  dataset: string | undefined = process.env.NEXT_PUBLIC_SANITY_DATASET,
): LakeAddress {
  const name = dataset || 'production'
  if (projectId) {
    return {
      kind: 'hosted',
      projectId,
      dataset: name,
      imageBase: `https://cdn.sanity.io/images/${projectId}/${name}`,
      fileBase: `https://cdn.sanity.io/files/${projectId}/${name}`,
    }
  }
  const embeddedProject = 'labwire'
  return {
    kind: 'embedded',
    projectId: embeddedProject,
    dataset: name,
    imageBase: `${embeddedLakePath}/images/${embeddedProject}/${name}`,
    fileBase: `${embeddedLakePath}/files/${embeddedProject}/${name}`,
  }
}

export const lake = resolveLake()
