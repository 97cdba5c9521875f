import type { Identity } from '../lake.ts'

/** The lake's own hand: importing on the command line, and what it does by itself. */
export const systemIdentity: Identity = { id: null, name: 'System', email: null, role: 'administrator', via: 'system' }
