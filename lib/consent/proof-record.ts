import { createHash, randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { isPurpose, type Purpose } from './policy.ts'

/** What was decided, and what the visitor had been shown. Nothing about the visitor. */
export interface Decision {
  /** Version of the policy. */
  readonly version: number
  /** The words, as shown (words-shown.ts). */
  readonly text: string
  readonly asked: readonly Purpose[]
  readonly granted: readonly Purpose[]
}

/** One line of the record (GDPR Art. 7(1)): random id, server time, version, hash of the text, choices. */
interface Proof {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly time: string
  readonly version: number
  /** SHA-256 of the text, hexadecimal; `texts()` has the words. */
  readonly textHash: string
  readonly choices: Readonly<Partial<Record<Purpose, boolean>>>
}

/** How many answered in what way on one day; kept when the single lines have gone. */
interface DayCount {
  /** YYYY-MM-DD, UTC. */
  readonly day: string
  readonly accepted: number
  readonly rejected: number
  /** Agreed to some purposes only. */
  readonly partly: number
}

export interface ProofRecord {
  append(decision: Decision, now: Date): void
  /** Oldest first. */
  proofs(): Iterable<Proof>
  /** The words that a policy version was last asked with; `null` before its first answer. */
  wordsOf(version: number): string | null
  /** Every wording that was ever shown, by its hash. */
  texts(): ReadonlyMap<string, string>
  counts(): readonly DayCount[]
  /** Deletes lines older than the retention; nothing else can delete any. */
  prune(now: Date): number
  close(): void
}

const dayInMilliseconds = 86_400_000

/** Opens the record, or makes it. Append-only: the database itself refuses to change a line, or to delete a young one. */
export function openProofRecord(file: string, retentionDays: number): ProofRecord {
  const database = new DatabaseSync(file)
  database.exec(schema)
  database.prepare('INSERT OR REPLACE INTO retention (only, days) VALUES (1, ?)').run(retentionDays)
  const insertText = database.prepare('INSERT OR IGNORE INTO texts (hash, words) VALUES (?, ?)')
  const insertProof = database.prepare(
    'INSERT INTO proofs (id, time, version, text_hash, choices) VALUES (?, ?, ?, ?, ?)',
  )
  const count = database.prepare(
    `INSERT INTO counts (day, answer, number) VALUES (?, ?, 1) ON CONFLICT (day, answer) DO UPDATE SET number = number + 1`,
  )
  return {
    append(decision, now) {
      const hash = createHash('sha256').update(decision.text).digest('hex')
      const choices = decision.asked.map((purpose) => [purpose, decision.granted.includes(purpose)] as const)
      const time = now.toISOString()
      database.exec('BEGIN IMMEDIATE')
      try {
        insertText.run(hash, decision.text)
        insertProof.run(randomUUID(), time, decision.version, hash, JSON.stringify(Object.fromEntries(choices)))
        count.run(time.slice(0, 10), answerOf(decision))
        database.exec('COMMIT')
      } catch (fault) {
        database.exec('ROLLBACK')
        throw fault
      }
    },
    *proofs() {
      for (const row of database.prepare('SELECT * FROM proofs ORDER BY time, rowid').iterate()) yield proofOf(row)
    },
    wordsOf(version) {
      const row = database.prepare(wordsQuery).get(version)
      return row ? text(row['words']) : null
    },
    texts: () =>
      new Map(
        database
          .prepare('SELECT hash, words FROM texts')
          .all()
          .map((row) => [text(row['hash']), text(row['words'])]),
      ),
    counts: () => database.prepare(countQuery).all().map(dayCountOf),
    prune(now) {
      const oldest = new Date(now.getTime() - retentionDays * dayInMilliseconds).toISOString()
      return Number(database.prepare('DELETE FROM proofs WHERE time < ?').run(oldest).changes)
    },
    close: () => database.close(),
  }
}

const schema = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS texts (hash TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS proofs (
    id TEXT PRIMARY KEY, time TEXT NOT NULL, version INTEGER NOT NULL,
    text_hash TEXT NOT NULL REFERENCES texts (hash), choices TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS counts (
    day TEXT NOT NULL, answer TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (day, answer)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS retention (only INTEGER PRIMARY KEY CHECK (only = 1), days INTEGER NOT NULL) STRICT;
  CREATE TRIGGER IF NOT EXISTS proofs_stay_as_they_are BEFORE UPDATE ON proofs
    BEGIN SELECT RAISE(ABORT, 'a proof of consent is never changed'); END;
  CREATE TRIGGER IF NOT EXISTS young_proofs_stay BEFORE DELETE ON proofs
    WHEN julianday('now') - julianday(OLD.time) < (SELECT days FROM retention)
    BEGIN SELECT RAISE(ABORT, 'a proof of consent is kept for its retention'); END;
  CREATE TRIGGER IF NOT EXISTS texts_stay_as_they_are BEFORE UPDATE ON texts
    BEGIN SELECT RAISE(ABORT, 'a text that was shown is never changed'); END;
`

const countQuery = `
  SELECT day, sum(number) FILTER (WHERE answer = 'accepted') AS accepted,
    sum(number) FILTER (WHERE answer = 'rejected') AS rejected, sum(number) FILTER (WHERE answer = 'partly') AS partly
  FROM counts GROUP BY day ORDER BY day
`

const wordsQuery = `
  SELECT words FROM proofs JOIN texts ON hash = text_hash WHERE version = ? ORDER BY time DESC LIMIT 1
`

type Row = Record<string, unknown>

function answerOf({ asked, granted }: Decision): 'accepted' | 'rejected' | 'partly' {
  if (granted.length === 0) return 'rejected'
  return asked.every((purpose) => granted.includes(purpose)) ? 'accepted' : 'partly'
}

function proofOf(row: Row): Proof {
  const stored: unknown = JSON.parse(text(row['choices']))
  const choices = Object.entries(Object(stored)).filter(([purpose]) => isPurpose(purpose))
  return {
    id: text(row['id']),
    time: text(row['time']),
    version: Number(row['version']),
    textHash: text(row['text_hash']),
    choices: Object.fromEntries(choices.map(([purpose, agreed]) => [purpose, agreed === true])),
  }
}

function dayCountOf(row: Row): DayCount {
  const [accepted, rejected, partly] = [row['accepted'], row['rejected'], row['partly']].map((number) =>
    Number(number ?? 0),
  )
  return { day: text(row['day']), accepted: accepted ?? 0, rejected: rejected ?? 0, partly: partly ?? 0 }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
