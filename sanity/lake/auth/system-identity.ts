import type { Identity } from '../lake.ts'

/**
 * The author of what the lake writes itself. Sanity's own `<system>` would do, but Studio shows that author with a
 * picture from another host.
 */
export const lakeAuthor = 'lake'

/** The lake's own hand: importing on the command line, and what it does by itself. */
export const systemIdentity: Identity = { id: null, name: 'System', email: null, role: 'administrator', via: 'system' }
