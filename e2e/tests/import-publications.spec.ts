import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { required, startSite } from '../fixtures/running-site.ts'
import { expect, test as base } from '../fixtures/test.ts'
import { importScreen, type ImportScreen } from '../pages/import-screen.ts'
import { Studio } from '../pages/studio.ts'
import { startServices, type ServiceServer } from '../services/service-server.ts'

const importProgram = join(import.meta.dirname, '..', '..', 'scripts', 'import.ts')
const run = promisify(execFile)

/** A site whose gateway asks the stand-in of the services. */
const test = base.extend<object, { services: ServiceServer }>({
  services: [
    async ({}, use) => {
      const services = await startServices()
      await use(services)
      await services.close()
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ services }, use) => {
      const site = await startSite({ LABWIRE_SCHOLARLY_SERVICES: services.origin }, 'import')
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

// One after the other, on one site; none looks at what another one imports.
test.describe.configure({ mode: 'default' })

async function asEditor(page: Page): Promise<ImportScreen> {
  await new Studio(page).enter(required('LABWIRE_E2E_TOKEN'))
  return importScreen(page)
}

/** Types as soon as there is something to type into: Studio has started by then, and starts nothing anew. */
async function lookUp(screen: ImportScreen, text: string): Promise<void> {
  await screen.identifiers.fill(text)
  await screen.lookUp.click()
}

async function chooseFile(screen: ImportScreen, name: string, content: string): Promise<void> {
  await screen.chooseFile(name, content)
  await expect(screen.readFile).toHaveText(`Read ${name}`)
  await screen.readFile.click()
}

test('from a DOI to a draft and a story about it', async ({ page, lake, services }) => {
  const screen = await asEditor(page)
  const paper = 'How Fe2+ reaches the heart in vivo'

  await test.step('a service that is down is named, and the editor can go on', async () => {
    services.breakCrossref(true)
    await screen.open()
    await lookUp(screen, 'https://doi.org/10.5555/Iron.2026.1')
    await expect(screen.fault).toHaveText('Crossref is out of order at the moment (status 503). Try again later.')
    services.breakCrossref(false)
    await page.getByRole('button', { name: 'Go on' }).click()
  })

  await test.step('what Crossref says is shown before anything is written', async () => {
    const entry = screen.entry(paper)
    await expect(entry).toContainText('New')
    await expect(entry).toContainText('Sample A, van der Berg J, Sample Iron Study Group')
    await expect(entry).toContainText('A text of our own about iron (Fe²⁺).')
    expect(await lake.fetch('count(*[doi == "10.5555/iron.2026.1"])')).toBe(0)
    const { violations } = await new AxeBuilder({ page }).include('[data-testid="import-screen"]').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  await test.step('one click creates a draft, which no visitor sees', async () => {
    await page.getByRole('button', { name: 'Create the draft' }).click()
    await expect(page.getByText('1 written as a draft.')).toBeVisible()
    const draft = await lake.fetch('*[doi == "10.5555/iron.2026.1"][0]')
    expect(draft).toMatchObject({ title: paper, volume: '12', pages: '101-110', issued: { year: 2026, month: 2 } })
    expect(draft._id).toMatch(/^drafts\./)
    expect((await page.request.get(`/publications/${draft.slug.current}`)).status()).toBe(404)
  })

  await test.step('and another a story that cites it', async () => {
    await page.getByRole('button', { name: 'Write a news story about it' }).click()
    const studio = new Studio(page)
    await expect(studio.text('title')).toHaveValue(paper, { timeout: 120_000 })
    const story = await lake.fetch('*[_type == "news" && title == $paper][0]{publications, body}', { paper })
    const draft = await lake.fetch('*[doi == "10.5555/iron.2026.1"][0]._id')
    expect(`drafts.${story.publications[0]._ref}`).toBe(draft)
    expect(story.body[0].markDefs[0]).toMatchObject({ _type: 'citation' })
  })

  await test.step('the same DOI again is opened, not created', async () => {
    await screen.open()
    await screen.startOver.click()
    await lookUp(screen, 'doi:10.5555/iron.2026.1')
    await expect(screen.entry(paper)).toContainText('It is here already, and nothing has changed.')
    await expect(page.getByRole('button', { name: 'Create the draft' })).toHaveCount(0)
    await page.getByRole('link', { name: `Open “${paper}”` }).click()
    await expect(new Studio(page).text('title')).toHaveValue(paper, { timeout: 120_000 })
  })

  await test.step('what the editor changes stays when the DOI is imported anew', async () => {
    await new Studio(page).text('title').fill('The editor’s own title of the paper')
    await expect
      .poll(() => lake.fetch('*[doi == "10.5555/iron.2026.1"][0].title'))
      .toBe('The editor’s own title of the paper')
    await screen.open()
    await screen.startOver.click()
    await lookUp(screen, '10.5555/iron.2026.1')
    await expect(page.getByRole('row', { name: /^Title The editor’s own title/ })).toContainText(
      'Stays: changed by hand',
    )
  })
})

test('from a file, PubMed and ORCID', async ({ page, lake }) => {
  const screen = await asEditor(page)
  const known = await lake.fetch<{ title: string; year: number; family: string }>(
    '*[_type == "publication" && defined(authors[0].family)] | order(_id)[0]{title, "year": issued.year, "family": authors[0].family}',
  )
  const file = `@article{fresh, title={A BibTeX sample about iron}, author={Sample, Ann}, journal={J}, year={2025}, doi={10.5555/bib.1}}
@article{known, title={${known.title}}, author={${known.family}, A.}, journal={J}, year={${known.year}}}
@article{broken, title={Never closed, year={2020}
}
@article{last, title={Another sample about iron}, author={Sample, Ann}, journal={J}, year={2024}}`

  await test.step('a file lists what is new, known and broken, by line', async () => {
    await screen.open()
    await chooseFile(screen, 'references.bib', file)
    await expect(page.getByText('2 new, 0 changed, 1 duplicate, 1 broken. Nothing is written yet.')).toBeVisible()
    await expect(screen.entry('Line 3 (broken)')).toContainText('A bracket is opened and never closed')
    await expect(screen.entry('Line 2 (known)')).toContainText('with this title, year and first author is here already')
    await page.getByRole('checkbox', { name: 'Import “Another sample about iron”' }).uncheck()
  })

  await test.step('keeps all of it while the editor looks at another tool, and writes what was chosen', async () => {
    await page.getByRole('link', { name: `Open “${known.title}”` }).click()
    await expect(page.getByTestId('import-screen')).toHaveCount(0)
    await page.goBack()
    await expect(page.getByRole('checkbox', { name: 'Import “Another sample about iron”' })).not.toBeChecked()
    await page.getByRole('button', { name: 'Create the draft' }).click()
    await expect(page.getByText('1 written as a draft.')).toBeVisible()
    const both = ['A BibTeX sample about iron', 'Another sample about iron']
    expect(await lake.fetch('*[title in $both].title', { both })).toEqual(['A BibTeX sample about iron'])
  })

  await test.step('several numbers at once, one of them wrong', async () => {
    await screen.startOver.click()
    await page.getByRole('tab', { name: 'DOI or PubMed' }).click()
    await lookUp(screen, 'pmid:40000001\n10.48550/arXiv.2601.01234\npmid:99999999')
    await expect(page.getByText('2 new, 0 changed, 0 duplicate, 1 broken.')).toBeVisible()
    await expect(screen.entry('A sample preprint about T2*')).toContainText('arXiv')
    await expect(screen.entry('pmid:99999999')).toContainText('Europe PMC does not know PubMed number 99999999')
    await screen.startOver.click()
  })

  await test.step('new papers of the people on this site', async () => {
    const person = await lake.fetch<string>('*[_type == "person"] | order(_id)[0]._id')
    const memberships = [{ _key: 'm', start: '2025-01-01' }]
    await lake.patch(person).set({ orcid: '0000-0002-1825-0097', memberships }).commit()
    await page.getByRole('tab', { name: 'New papers of our people' }).click()
    await page.getByRole('button', { name: 'Find new papers of our people' }).click()
    await expect(page.getByText('1 not here yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Look up 1' }).click()
    await expect(screen.entry('A second sample about iron')).toContainText('New')
  })
})

test('on the command line', async ({ site, lake, services }) => {
  const environment = {
    ...process.env,
    LABWIRE_SCHOLARLY_SERVICES: services.origin,
    PORT: new URL(site.origin).port,
  }
  const command = async (...words: string[]) => {
    const { stdout } = await run(process.execPath, [importProgram, ...words, '--data', site.dataFolder], {
      env: environment,
    })
    return stdout
  }
  const file = join(site.dataFolder, 'references.ris')
  writeFileSync(file, 'TY  - JOUR\nTI  - A RIS sample about iron\nAU  - Sample, Ann\nJF  - J\nPY  - 2025\nER  - \n')
  const titles = ['A RIS sample about iron', 'A third sample about iron']
  const written = (filter: string) => lake.fetch(`count(*[title in $titles && ${filter}])`, { titles })

  expect(await command(file, '10.5555/iron.2026.3', '--dry-run')).toContain('2 new, 0 changed, 0 duplicate, 0 broken.')
  expect(await written('true')).toBe(0)
  expect(await command(file, '10.5555/iron.2026.3')).toContain('2 of 2 written as drafts')
  expect(await written('_id in path("drafts.**")')).toBe(2)
  expect(await command(file, '10.5555/iron.2026.3')).toContain('0 new, 0 changed, 2 duplicate, 0 broken.')
  rmSync(file)
  await expect(command('10.5555/nowhere')).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('Neither Crossref nor DataCite knows 10.5555/nowhere'),
  })
})
