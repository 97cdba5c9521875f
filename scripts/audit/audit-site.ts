import { chromium, type Browser, type Page } from '@playwright/test'
import { controlAppears, findControl, type Control } from './controls.ts'
import type { Phase, Sighting } from './observation.ts'
import { afterwards, everythingSent, pagesOf, readPage } from './visit.ts'
import { witnessOf } from './witness.ts'
import { startWitnessProxy, type WitnessProxy } from './witness-proxy.ts'

export interface AuditOptions {
  readonly start: URL
  /** How many pages are read in each phase. */
  readonly pages: number
  /** Path of the browser. */
  readonly browser: string
  /** Names of the controls, where the words that sites commonly use do not find them. */
  readonly controls: Readonly<Partial<Record<Control, string>>>
}

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What the browser asks of its maker about a form is no doing of the site.
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
]

/** Reads a site as four visitors would: one who does not answer, one who rejects, one who accepts and then withdraws. */
export async function auditSite(options: AuditOptions): Promise<readonly Sighting[]> {
  const proxy = await startWitnessProxy()
  const browser = await chromium.launch({ executablePath: options.browser, args: flags })
  try {
    const undecided = await newVisitor(browser, proxy, options)
    await readPage(undecided.page, options.start.href)
    const pages = await pagesOf(undecided.page, options.start, options.pages)
    const before = await undecided.read('before a choice', pages)
    return [
      ...before,
      ...(await refusal(await newVisitor(browser, proxy, options), pages)),
      ...(await acceptanceAndWithdrawal(await newVisitor(browser, proxy, options), pages)),
    ]
  } finally {
    await browser.close()
    proxy.close()
  }
}

interface Visitor {
  readonly page: Page
  /** Reads pages, and says what was seen since the last reading. */
  read(phase: Phase, pages: readonly string[]): Promise<readonly Sighting[]>
  /** Presses a control on the first page; says what is missing. What was seen before the last press is forgotten. */
  press(phase: Phase, ...controls: readonly Control[]): Promise<readonly Sighting[]>
}

async function newVisitor(browser: Browser, proxy: WitnessProxy, options: AuditOptions): Promise<Visitor> {
  // The proxy is the visitor's, not the browser's: what the browser does for itself is no fault of the site.
  const context = await browser.newContext({
    serviceWorkers: 'block',
    ignoreHTTPSErrors: true,
    proxy: { server: proxy.address, bypass: '<-loopback>' },
  })
  const witness = witnessOf(context, options.start, proxy)
  const page = await context.newPage()
  witness.forget()
  return {
    page,
    async read(phase, pages) {
      for (const address of pages) await witness.see(page, await readPage(page, address))
      return witness.look(phase, page)
    },
    async press(phase, ...controls) {
      await readPage(page, options.start.href)
      for (const [index, control] of controls.entries()) {
        if (index > 0) await controlAppears(page, control, options.controls[control])
        const found = await findControl(page, control, options.controls[control])
        if (!found) return [{ phase, kind: 'control', what: control, host: options.start.host }]
        if (index < controls.length - 1) {
          await found.click()
          continue
        }
        // What a withdrawal finds under way was sent with consent.
        if (phase === 'after withdrawal') await everythingSent(page)
        witness.forget()
        await Promise.all([afterwards(page), found.click()])
      }
      return []
    },
  }
}

async function refusal(visitor: Visitor, pages: readonly string[]): Promise<readonly Sighting[]> {
  const missing = await visitor.press('after reject', 'reject')
  return missing.length > 0 ? missing : visitor.read('after reject', pages)
}

async function acceptanceAndWithdrawal(visitor: Visitor, pages: readonly string[]): Promise<readonly Sighting[]> {
  const noWayToAccept = await visitor.press('after accept', 'accept')
  if (noWayToAccept.length > 0) return noWayToAccept
  const accepted = await visitor.read('after accept', pages)
  const noWayBack = await visitor.press('after withdrawal', 'settings', 'reject')
  return [...accepted, ...(noWayBack.length > 0 ? noWayBack : await visitor.read('after withdrawal', pages))]
}
