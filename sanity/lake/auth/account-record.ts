import { z } from 'zod'

export const role = z.enum(['administrator', 'editor', 'contributor', 'viewer'])

/** A row of `users`. `removedAt` is null while the account exists; instants are milliseconds since the epoch. */
export const accountRecord = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role,
    password_hash: z.string().nullable(),
    created_at: z.number(),
    updated_at: z.number(),
    removed_at: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    passwordHash: row.password_hash,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  }))

export type Account = z.output<typeof accountRecord>
