import type { DocumentActionComponent } from 'sanity'
import { wrappedOnce } from '../wrapped-once.ts'
import { publishWithRedirects } from './publish-with-redirects.ts'
import { removeWithRedirect } from './remove-with-redirect.tsx'

const publishing = wrappedOnce(publishWithRedirects)
const removing = wrappedOnce(removeWithRedirect)

/** Links to a page keep working when its address changes or it goes away. */
export function keepLinks(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((action) => {
    if (action.action === 'publish') return publishing(action)
    return action.action === 'delete' || action.action === 'unpublish' ? removing(action) : action
  })
}
