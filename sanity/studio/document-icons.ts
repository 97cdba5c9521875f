import type { ComponentType } from 'react'
import type { ContentType } from '#sanity/content-query.ts'
import { lineIcon } from './line-icon.tsx'

/** What stands in lists where a document has no picture. */
const documentIcons: Readonly<Record<ContentType, ComponentType>> = {
  news: lineIcon('story'),
  publication: lineIcon('book'),
  person: lineIcon('person'),
  topic: lineIcon('tag'),
  page: lineIcon('pages'),
  siteSettings: lineIcon('gear'),
  redirect: lineIcon('arrow'),
}

/** Gives the types of documents their icons; content itself knows nothing of how Studio draws it. */
export function withIcons<Type extends { readonly name: string }>(types: readonly Type[]): Type[] {
  return types.map((type) => {
    const icon = Object.entries(documentIcons).find(([name]) => name === type.name)?.[1]
    return icon ? { ...type, icon } : type
  })
}
