import type { Page } from '@playwright/test'
import type { RunningSite } from '../../e2e/fixtures/running-site.ts'
import { importScreen } from '../../e2e/pages/import-screen.ts'
import { Releases } from '../../e2e/pages/releases.ts'
import { Studio } from '../../e2e/pages/studio.ts'

/** A part of the screen, in pixels from its top left. */
export interface Cut {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One picture of the guide: brings Studio there, and says which part of the screen to show; all of it by default. */
export interface Scene {
  readonly name: string
  readonly set: (page: Page, site: RunningSite) => Promise<Cut | void>
}

const story = 'news-three-trials'
const storyPath = '/news/three-trials-one-question-intravenous-iron'

export const guideScenes: readonly Scene[] = [
  { name: 'write', set: (page) => openStory(page) },
  {
    name: 'illustrate',
    set: async (page) => {
      await openStory(page)
      await scrollTo(page, 'image-input')
    },
  },
  {
    name: 'cite',
    set: async (page) => {
      const screen = importScreen(page)
      await screen.open()
      await screen.identifiers.fill('https://doi.org/10.5555/Iron.2026.1')
      await screen.lookUp.click()
      await screen.entry('How Fe2+ reaches the heart in vivo').waitFor({ timeout: 60_000 })
      return { x: 0, y: 0, width: 1280, height: 610 }
    },
  },
  {
    name: 'preview',
    set: async (page) => {
      await page.goto(`/studio/presentation/news/${story}?preview=${encodeURIComponent(storyPath)}`)
      await page
        .frameLocator('iframe')
        .locator('sanity-visual-editing')
        .waitFor({ state: 'attached', timeout: 120_000 })
      await new Studio(page).text('title').waitFor({ timeout: 120_000 })
      await page.frameLocator('iframe').getByRole('button', { name: 'Reject all non-essential cookies' }).click()
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).hover()
    },
  },
  {
    name: 'draft-link',
    set: async (page) => {
      await openStory(page)
      await new Studio(page).actionsButton.click()
      await page.getByRole('menuitem', { name: 'Share draft link…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Make link' }).click()
      await dialog.getByTestId('draft-links').waitFor()
    },
  },
  {
    name: 'schedule',
    set: async (page) => {
      await openStory(page)
      await new Studio(page).group('Publishing').click()
      await scrollTo(page, 'field-publishedAt')
    },
  },
  {
    name: 'agenda',
    set: async (page) => {
      await page.goto('/studio/structure/agenda')
      await page.getByTestId('agenda').getByText('Appears').first().waitFor({ timeout: 120_000 })
    },
  },
  {
    name: 'publish',
    set: async (page) => {
      const studio = new Studio(page)
      await openStory(page)
      await studio.text('title').fill('Three trials, one question: what is intravenous iron for?')
      await studio.actionsButton.click()
      await page.getByRole('menuitem', { name: 'Share draft link…' }).waitFor()
    },
  },
  {
    name: 'release',
    set: async (page) => {
      const releases = new Releases(page)
      await releases.begin('The ferritin paper and its story')
      await releases.add('Three trials')
      await releases.add('Inside the cage')
    },
  },
  {
    name: 'correct',
    set: async (page) => {
      await openStory(page)
      await new Studio(page).group('Publishing').click()
      await scrollTo(page, 'field-corrections')
    },
  },
]

async function openStory(page: Page): Promise<void> {
  await new Studio(page).open(story)
}

async function scrollTo(page: Page, field: string): Promise<void> {
  await page.getByTestId(field).evaluate((element) => element.scrollIntoView({ block: 'start' }))
}
