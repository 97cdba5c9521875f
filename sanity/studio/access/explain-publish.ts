import { useCurrentUser, type DocumentActionComponent } from 'sanity'
import { wrappedOnce } from '../wrapped-once.ts'
import { highestRole, type RoleName } from './roles.ts'

/** Why the roles that cannot publish cannot, where the button is. */
const reasons: Readonly<Partial<Record<RoleName, string>>> = {
  contributor: 'You write drafts: an editor or administrator publishes them. Tell one of them that this is ready.',
  viewer: 'You read and preview: editors and administrators publish.',
}

/** Publishes as `publish` does; says why it does not for those who may not. */
function explained(publish: DocumentActionComponent): DocumentActionComponent {
  const ExplainedPublish: DocumentActionComponent = (props) => {
    const description = publish(props)
    const role = highestRole(useCurrentUser()?.roles ?? [])
    const reason = role === null ? undefined : reasons[role]
    return description && reason !== undefined ? { ...description, disabled: true, title: reason } : description
  }
  ExplainedPublish.action = 'publish'
  ExplainedPublish.displayName = 'ExplainedPublish'
  return ExplainedPublish
}

const publishing = wrappedOnce(explained)

export function explainPublish(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((action) => (action.action === 'publish' ? publishing(action) : action))
}
