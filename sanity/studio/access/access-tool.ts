import type { CurrentUser, Tool } from 'sanity'
import { AccessIcon } from './access-icon.tsx'
import { AccessScreen } from './access-screen.tsx'
import { highestRole } from './roles.ts'

/** The tool of the embedded lake for people, sessions and tokens. Hosted projects are managed at sanity.io/manage. */
export function accessTool(user: CurrentUser | null): Tool {
  const isAdministrator = highestRole(user?.roles ?? []) === 'administrator'
  return {
    name: 'access',
    title: isAdministrator ? 'People and access' : 'Your access',
    icon: AccessIcon,
    component: AccessScreen,
  }
}
