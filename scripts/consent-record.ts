import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { proofSettings } from '../lib/consent/keep-proof.ts'
import { openProofRecord, type ProofRecord } from '../lib/consent/proof-record.ts'

const usage = `npm run --silent consent:record -- <proofs | texts | counts> [--file consent.sqlite]

Prints the record of consent, one JSON object a line:
  proofs   each choice: id, time, version, textHash, choices
  texts    the words behind each textHash
  counts   how many accepted, rejected or chose in part, by day

--file     the record (or LABWIRE_CONSENT_RECORD)`

type Section = (record: ProofRecord) => Iterable<unknown>

const sections: Record<string, Section> = {
  proofs: (record) => record.proofs(),
  texts: (record) => [...record.texts()].map(([textHash, words]) => ({ textHash, words })),
  counts: (record) => record.counts(),
}

const { values, positionals } = parseArgs({ options: { file: { type: 'string' } }, allowPositionals: true })
const section = sections[positionals[0] ?? '']
const settings = proofSettings({ ...process.env, ...(values.file ? { LABWIRE_CONSENT_RECORD: values.file } : {}) })

if (!section || !settings) {
  console.error(usage)
  process.exitCode = 1
} else if (!existsSync(settings.file)) {
  console.error(`There is no record of consent at "${settings.file}".`)
  process.exitCode = 1
} else {
  const record = openProofRecord(settings.file, settings.days)
  for (const line of section(record)) console.log(JSON.stringify(line))
  record.close()
}
