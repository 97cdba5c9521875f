import type { DocumentActionComponent } from 'sanity'
import { wrappedOnce } from '../wrapped-once.ts'
import { removeWithRedirect } from './remove-with-redirect.tsx'

const removing = wrappedOnce(removeWithRedirect)

/**
 * Whoever takes a page away is asked where links to it shall lead. That they keep working when its address changes is
 * seen to by the site itself (`scripts/serve/address-keeper.ts`), however the change is published.
 */
export function offerRedirects(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((action) =>
    action.action === 'delete' || action.action === 'unpublish' ? removing(action) : action,
  )
}
