import type { Path, SchemaType } from '@sanity/types'

/** Names of the fields on a path, as the form shows them, e.g. `Lead image`, `Alternative text`; not of places in lists. */
export function fieldTitles(type: SchemaType | undefined, path: Path): string[] {
  const titles: string[] = []
  let inside = type
  for (const step of path) {
    if (typeof step !== 'string' || !inside || !('fields' in inside)) break
    const field = inside.fields.find(({ name }) => name === step)
    if (!field) break
    titles.push(field.type.title ?? field.name)
    inside = field.type
  }
  return titles
}
