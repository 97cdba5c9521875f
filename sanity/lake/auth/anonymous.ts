import type { Identity } from '../lake.ts'

export const anonymous: Identity = { id: null, name: 'Anonymous', email: null, role: null, via: 'anonymous' }
