import { useMemo, useState } from 'react'
import type { BannerWords } from '#lib/consent/banner-words.ts'
import { bannerPage, type Scheme } from './banner-page.ts'
import { ChoiceOf } from './choice-of.tsx'
import { ScaledFrame } from './scaled-frame.tsx'
import { useSitePage } from './use-site-page.ts'

const screens = {
  phone: { label: 'Phone', width: 390, height: 700 },
  computer: { label: 'Computer', width: 1280, height: 560 },
} as const

const schemes = { light: { label: 'Light' }, dark: { label: 'Dark' } } as const satisfies Record<Scheme, object>

/** The banner on the site's own front page, as somebody who comes for the first time sees it, with these words. */
export function BannerPreview({ words }: { readonly words: BannerWords }) {
  const [screen, setScreen] = useState<keyof typeof screens>('computer')
  const [scheme, setScheme] = useState<Scheme>('light')
  const page = useSitePage()
  const shown = useMemo(
    () => (page.state === 'ready' ? bannerPage(page.html, words, scheme) : null),
    [page, words, scheme],
  )
  return (
    <section aria-label="Preview of the cookie banner" data-testid="banner-preview">
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 2rem', marginBlock: '0.75rem' }}>
        <ChoiceOf label="Screen" name="banner-screen" options={screens} chosen={screen} onChoose={setScreen} />
        <ChoiceOf label="Colours" name="banner-scheme" options={schemes} chosen={scheme} onChoose={setScheme} />
      </div>
      {shown === null ? (
        <output>{explanation(page)}</output>
      ) : (
        <ScaledFrame {...screens[screen]} html={shown} title="The cookie banner on the front page" />
      )}
    </section>
  )
}

function explanation(page: ReturnType<typeof useSitePage>): string {
  switch (page.state) {
    case 'loading':
      return 'The preview is being made…'
    case 'failed':
      return `The preview needs the site’s front page, which could not be read: ${page.reason}. Reload Studio to try again.`
    case 'ready':
      return 'The front page shows no cookie banner, so there is nothing to preview.'
  }
}
