import type { DocumentActionComponent } from 'sanity'

/** The site has one document of settings, under this id. */
export const siteSettingsId = 'siteSettings'

const settingsType = 'siteSettings'

/** What can be done to the settings: they are neither duplicated nor unpublished nor deleted. */
const allowedActions: ReadonlySet<string | undefined> = new Set(['publish', 'discardChanges', 'restore'])

/** Leaves only what makes sense for a document of which there is one. */
export function settingsActions(actions: DocumentActionComponent[], type: string): DocumentActionComponent[] {
  return type === settingsType ? actions.filter(({ action }) => allowedActions.has(action)) : actions
}

/** Keeps the settings out of every menu that creates documents. */
export function withoutSettings<Item extends { templateId: string }>(items: Item[]): Item[] {
  return items.filter(({ templateId }) => templateId !== settingsType)
}
