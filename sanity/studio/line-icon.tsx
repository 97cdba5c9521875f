import type { FunctionComponent } from 'react'

/** Strokes of each icon as SVG paths, on the grid of Studio's own icons: 25 by 25, drawn with a line of 1.2. */
const strokes = {
  story: 'M6.5 4.5h8l4 4v12h-12zM14.5 4.5v4h4M9.5 12.5h6M9.5 15.5h6',
  book: 'M12.5 7.5c-2-1.5-4.5-2-8-2v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2ZM12.5 7.5v13',
  person: 'M12.5 13a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM5.5 20.5c.5-4 3-6 7-6s6.5 2 7 6',
  tag: 'M12.5 4.5h8v8l-8.5 8.5-8-8zM17 8.5v-.5',
  pages: 'M8.5 4.5h8l3 3v10h-11zM8.5 7.5h-3v13h11v-3',
  gear: 'M12.5 15.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM12.5 4v3.5M12.5 17.5V21M4 12.5h3.5M17.5 12.5H21M6.5 6.5 9 9M16 16l2.5 2.5M18.5 6.5 16 9M9 16l-2.5 2.5',
  arrow: 'M4.5 12.5h16m0 0-5-5m5 5-5 5',
  calendar: 'M4.5 6.5h16v14h-16zM4.5 10.5h16M8.5 4v5M16.5 4v5M8.5 14.5h3M14 14.5h3M8.5 17.5h3',
  images: 'M4.5 8.5h13v12h-13zM7.5 8.5v-3h13v12h-3M4.5 17.5l4-4 3 3 2-2 4 4',
  link: 'M11 8.5l2-2a3.9 3.9 0 0 1 5.5 5.5l-2 2M14 16.5l-2 2a3.9 3.9 0 0 1-5.5-5.5l2-2M10 15l5-5',
  box: 'M12.5 4l8 4.5v8l-8 4.5-8-4.5v-8zM4.5 8.5l8 4.5 8-4.5M12.5 13v8M8.5 6.25l8 4.5',
  warning: 'M12.5 5l8.5 15h-17zM12.5 10.5v4.5M12.5 17v1',
  folder: 'M4.5 6.5h6l2 2.5h8v10.5h-16z',
  card: 'M4.5 5.5h16v14h-16zM4.5 13.5h16M7.5 16.5h7M7.5 13.5l3-4 2.5 3 1.5-1.5 2.5 2.5',
} as const

/** An icon for the desk, drawn as Studio draws its own. */
export function lineIcon(name: keyof typeof strokes): FunctionComponent {
  const LineIcon = () => (
    <svg
      data-sanity-icon={name}
      width="1em"
      height="1em"
      viewBox="0 0 25 25"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.2}
      strokeLinejoin="round"
    >
      <path d={strokes[name]} />
    </svg>
  )
  LineIcon.displayName = `LineIcon(${name})`
  return LineIcon
}
