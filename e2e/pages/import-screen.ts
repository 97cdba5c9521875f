import type { Locator, Page } from '@playwright/test'
import { Studio } from './studio.ts'

/** The import of publications in Studio. */
export interface ImportScreen {
  readonly identifiers: Locator
  readonly lookUp: Locator
  /** Reads the file that was chosen; says its name. */
  readonly readFile: Locator
  /** Leaves what was imported, or would have been, for something new. */
  readonly startOver: Locator
  readonly fault: Locator
  /** One entry of what would be, or was, imported. */
  entry(words: string | RegExp): Locator
  open(): Promise<void>
  chooseFile(name: string, content: string): Promise<void>
}

export function importScreen(page: Page): ImportScreen {
  return {
    identifiers: page.getByLabel('DOIs, addresses or PubMed numbers, one a line'),
    lookUp: page.getByRole('button', { name: 'Look up', exact: true }),
    readFile: page.getByRole('tabpanel').getByRole('button', { name: /^Read / }),
    startOver: page.getByRole('button', { name: /^(Import more|Start over)$/ }),
    fault: page.getByTestId('import-screen').getByRole('alert'),
    entry: (words) => page.getByTestId('import-screen').getByRole('listitem').filter({ hasText: words }),
    open: async () => {
      await new Studio(page).go('/studio/import')
      await page.getByRole('heading', { name: 'Import publications' }).waitFor({ timeout: 60_000 })
    },
    chooseFile: async (name, content) => {
      await page.getByRole('tab', { name: 'File of references' }).click()
      const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) }
      await page.getByRole('tabpanel').getByLabel('File of references').setInputFiles(file)
    },
  }
}
