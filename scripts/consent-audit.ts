import { parseArgs } from 'node:util'
import { auditSite } from './audit/audit-site.ts'
import { tableOf } from './audit/table.ts'
import { judge } from './audit/verdict.ts'
import { findBrowser } from './browser.ts'
import { faultMessage } from '../lib/text/fault-message.ts'

const usage = `npm run consent:audit -- <address> [--pages 5] [--allow-host cdn.example.org] [--necessary session_*]
                                [--accept "I agree"] [--reject "No thanks"] [--settings "Cookies"] [--json]

Reads a website in a real browser before a choice about cookies, after a reject, after an accept, and after the accept is
withdrawn. Prints every request to another host, every cookie and every stored item of each phase, with a verdict.
Works on any site. Ends with status 0 when nothing is wrong, 1 when something is, 2 when the site could not be read.

--pages        how many pages of the site are read in each phase
--allow-host   a host that needs no consent; can be given again
--necessary    name of a necessary cookie or stored item, * for any rest; can be given again
--accept …     the words on a control, where the audit does not find it by itself`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '5' },
    'allow-host': { type: 'string', multiple: true, default: [] },
    necessary: { type: 'string', multiple: true, default: ['labwire-consent'] },
    accept: { type: 'string' },
    reject: { type: 'string' },
    settings: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

process.exitCode = await audit().catch((fault: unknown) => {
  console.error(`The site could not be read: ${faultMessage(fault)}`)
  return 2
})

async function audit(): Promise<number> {
  const [address = ''] = positionals
  const pages = Number(values.pages)
  if (!URL.canParse(address) || !/^https?:/.test(address) || !(pages >= 1)) {
    console.error(usage)
    return 2
  }
  const { accept, reject, settings } = values
  const controls = { ...(accept ? { accept } : {}), ...(reject ? { reject } : {}), ...(settings ? { settings } : {}) }
  const sightings = await auditSite({ start: new URL(address), pages, browser: findBrowser(), controls })
  const findings = judge(sightings, { hosts: values['allow-host'], names: values.necessary })
  const faults = findings.filter(({ fault }) => fault !== null)
  console.log(values.json ? JSON.stringify(findings, null, 2) : tableOf(findings))
  if (!values.json) console.log(faults.length === 0 ? '\nClean in every phase.' : `\n${faults.length} faults.`)
  return faults.length === 0 ? 0 : 1
}
