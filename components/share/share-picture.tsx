import { drawableText, type ShareFacts } from '#lib/share/share-facts.ts'

interface SharePictureProps {
  readonly facts: ShareFacts
  /** A JPEG as a data URL, shown at the side. */
  readonly picture: string | null
}

const serif = 'Newsreader, Newsreader Extended, Inter Greek'
const sans = 'Inter, Inter Extended, Inter Greek'
const paper = '#fbf8f2'
const ink = '#1d1916'
const muted = '#625950'

/**
 * The picture that a shared link shows, in the site's own type on its own paper. Drawn by satori, which knows flexbox and
 * inline styles and nothing else.
 */
export function SharePicture({ facts, picture }: SharePictureProps) {
  const heading = drawableText(facts.heading) || drawableText(facts.site)
  const [label, detail, site] = [facts.label, facts.detail, facts.site].map((text) => drawableText(text ?? ''))
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', background: paper, color: ink }}>
      <div style={{ width: 56, borderRight: `3px solid ${facts.accent}`, opacity: 0.9 }} />
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          flex: 1,
          justifyContent: 'space-between',
          padding: '52px 56px 48px 48px',
        }}
      >
        <div style={{ display: 'flex', fontFamily: serif, fontSize: 34, fontWeight: 600 }}>{site}</div>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          {label ? <Label text={label} colour={facts.accent} /> : null}
          <div style={{ display: 'flex', ...headingStyle(heading, picture !== null) }}>{heading}</div>
        </div>
        <div style={{ display: 'flex', fontFamily: sans, fontSize: 26, color: muted }}>{detail}</div>
      </div>
      {picture ? (
        // oxlint-disable-next-line next/no-img-element -- drawn here, not shown in a page
        <img src={picture} alt="" width={400} height={630} style={{ width: 400, height: 630, objectFit: 'cover' }} />
      ) : null}
    </div>
  )
}

function Label({ text, colour }: { readonly text: string; readonly colour: string }) {
  return (
    <div
      style={{
        display: 'flex',
        marginBottom: 18,
        fontFamily: sans,
        fontSize: 24,
        fontWeight: 600,
        letterSpacing: 1.5,
        textTransform: 'uppercase',
        color: colour,
      }}
    >
      {text}
    </div>
  )
}

/** As large as its length allows, so that the longest headline still fits. */
function headingStyle(heading: string, narrow: boolean) {
  const room = narrow ? 0.82 : 1
  const size = heading.length <= 40 ? 84 : heading.length <= 80 ? 66 : heading.length <= 115 ? 56 : 50
  return {
    fontFamily: serif,
    fontSize: Math.round(size * room),
    fontWeight: 500,
    lineHeight: 1.1,
    letterSpacing: -1,
  }
}
