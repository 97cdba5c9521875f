import { embeddedLakePath } from '#sanity/env.ts'
import type { SourceOptions, WorkspaceOptions } from 'sanity'

type EmbeddedOptions = Pick<
  WorkspaceOptions,
  'auth' | 'search' | 'scheduledPublishing' | 'scheduledDrafts' | 'tasks' | 'announcements' | 'apps' | 'mediaLibrary'
> &
  Pick<SourceOptions, 'document'>

/**
 * What Studio does differently with the embedded lake: people sign in at the lake itself, search uses the part of
 * GROQ that the lake knows, and what only Sanity's hosted services offer is switched off.
 */
export function embeddedDefaults(origin: string): EmbeddedOptions {
  return {
    auth: {
      loginMethod: 'token',
      redirectOnSingle: false,
      providers: [
        {
          name: 'local',
          title: 'Sign in with your Labwire account',
          url: `${origin}${embeddedLakePath}/v1/auth/login/local`,
        },
      ],
    },
    search: { strategy: 'groqLegacy' },
    scheduledPublishing: { enabled: false },
    scheduledDrafts: { enabled: false },
    tasks: { enabled: false },
    announcements: { enabled: false },
    apps: { canvas: { enabled: false } },
    mediaLibrary: { enabled: false },
    document: { comments: { enabled: false } },
  }
}
