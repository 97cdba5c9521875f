import type { DatabaseSync } from 'node:sqlite'
import { createDocuments } from './001-documents.ts'
import { createAccounts } from './002-accounts.ts'
import { allowContributors } from './003-contributors.ts'
import { groupSignIns } from './004-sign-ins.ts'
import { indexTexts } from './005-texts.ts'
import { nameNeededTokens } from './006-needed-tokens.ts'
import { keepPendingTexts } from './007-pending-texts.ts'

/** A step that brings the file's tables from one shape to the next. Never edited once released; a fix is a new step. */
export interface Migration {
  readonly name: string
  run(database: DatabaseSync): void
}

/** Every step, in order. Its number in this list is what the file's `user_version` counts. */
export const migrations: readonly Migration[] = [
  { name: '001-documents', run: createDocuments },
  { name: '002-accounts', run: createAccounts },
  { name: '003-contributors', run: allowContributors },
  { name: '004-sign-ins', run: groupSignIns },
  { name: '005-texts', run: indexTexts },
  { name: '006-needed-tokens', run: nameNeededTokens },
  { name: '007-pending-texts', run: keepPendingTexts },
]
