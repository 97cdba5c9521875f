import { z } from 'zod'

export const roleName = z.enum(['administrator', 'editor', 'contributor', 'viewer'])

export type RoleName = z.output<typeof roleName>

export interface RoleWords {
  readonly title: string
  /** As in “You are …”. */
  readonly one: string
  /** In one line, for whoever chooses. */
  readonly summary: string
  readonly may: readonly string[]
  readonly mayNot: readonly string[]
}

/** What each role may do, in the words of the people who have it. The lake enforces it, whatever is written here. */
export const roleWords: Readonly<Record<RoleName, RoleWords>> = {
  administrator: {
    title: 'Administrator',
    one: 'an administrator',
    summary: 'Everything: all content, the site settings, people and access.',
    may: ['Write and publish everything', 'Change the site settings', 'Invite people, change roles, end sessions'],
    mayNot: [],
  },
  editor: {
    title: 'Editor',
    one: 'an editor',
    summary: 'Writes, publishes and removes all content. No site settings, no people.',
    may: ['Write, publish and remove all content', 'Make releases and schedule them', 'Share draft links'],
    mayNot: ['Change the site settings', 'Invite people or change what they may do'],
  },
  contributor: {
    title: 'Contributor',
    one: 'a contributor',
    summary: 'Writes drafts and uploads pictures. Others publish.',
    may: ['Write drafts, also of what is published already', 'Upload pictures', 'Preview, and share draft links'],
    mayNot: ['Publish, schedule or remove what is on the site', 'Change the site settings', 'Invite people'],
  },
  viewer: {
    title: 'Viewer',
    one: 'a viewer',
    summary: 'Reads and previews everything, drafts too. Changes nothing.',
    may: ['Read everything here, drafts too', 'Open previews, and see edits as they are made'],
    mayNot: ['Write, publish or upload', 'Share draft links'],
  },
}

const byRank = roleName.options

/** The most that somebody may do who has these roles; null when none of them is known here. */
export function highestRole(roles: readonly { readonly name: string }[]): RoleName | null {
  return byRank.find((rank) => roles.some(({ name }) => name === rank)) ?? null
}
