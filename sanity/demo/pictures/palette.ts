/** The few inks that every demo picture is printed with. */
export const palette = {
  paper: '#f3e9d8',
  paperShade: '#e5d4b7',
  bone: '#fcf6ea',
  rust: '#a63d22',
  rustDeep: '#6b2113',
  ember: '#d46a3c',
  ink: '#1a2640',
  inkDeep: '#101a2e',
  inkSoft: '#364a70',
  sea: '#7590a8',
  mist: '#bccad1',
  ochre: '#cf9133',
  sand: '#e6c489',
} as const

export type Ink = keyof typeof palette
