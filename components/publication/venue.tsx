import type { PublicationSummary } from '#sanity/content/publication/publication-summary.shape.ts'
import styles from './venue.module.css'

type Placed = Pick<PublicationSummary, 'containerTitle' | 'publisher' | 'volume' | 'issue' | 'pages' | 'articleNumber'>

interface VenueProps {
  readonly publication: Placed
  /** What divides it from whatever follows. */
  readonly end: string
}

/** Letters that fit on a line of a phone beside something else. */
const longestUnbroken = 24

/** Where a work appeared: journal or publisher, volume, issue and pages, as far as they are known. */
export function Venue({ publication, end }: VenueProps) {
  const { containerTitle, publisher } = publication
  const place = placeIn(publication)
  if (!containerTitle && !publisher && !place) return null
  const isShort = place !== '' && place.length <= longestUnbroken
  return (
    <>
      {containerTitle ? <cite>{containerTitle}</cite> : publisher}
      {place ? ' ' : null}
      {isShort ? <span className={styles.place}>{place}</span> : place}
      {end}
    </>
  )
}

/** `12(3):45–67`, `12:e0123` or less. */
export function placeIn({ volume, issue, pages, articleNumber }: Placed): string {
  const volumeAndIssue = `${volume ?? ''}${issue ? `(${issue})` : ''}`
  const where = pages?.replace(/(\d)\s*-\s*(\d)/g, '$1–$2') ?? articleNumber ?? ''
  return [volumeAndIssue, where].filter(Boolean).join(':')
}
