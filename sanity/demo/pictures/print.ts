import { palette, type Ink } from './palette.ts'
import { range, shape } from './svg.ts'

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly ground: Ink
}

/**
 * Puts a drawing on paper: ground, inks with the small gaps that a press leaves, and a grain over everything.
 * `drawing` is SVG markup in the sheet's pixels.
 */
export function printed(sheet: Sheet, drawing: string): string {
  const { width, height } = sheet
  const full = { width: width + 2, height: height + 2, x: -1, y: -1 }
  const size = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }
  return shape('svg', size, [
    shape('defs', {}, [...inks.map(shadingFilter), ...inks.map(fades).flat(), speckleFilter, grainFilter, vignette]),
    shape('rect', { ...full, fill: palette[sheet.ground] }),
    shape('g', { filter: 'url(#speckle)' }, drawing),
    shape('rect', { ...full, fill: 'url(#vignette)' }),
    shape('rect', { ...full, filter: 'url(#grain)', opacity: 0.1 }),
  ])
}

/** A filter that turns soft shading into a stipple of one ink: `filter: shading('rust')` on a shape with a soft fill. */
export const shading = (ink: Ink) => `url(#shade-${ink})`

/** Soft fills for `shading`: an ink that fades out downwards, upwards, rightwards, leftwards, or from a centre. */
export const fade = (ink: Ink, towards: 'down' | 'up' | 'right' | 'left' | 'outward' | 'inward') =>
  `url(#fade-${ink}-${towards})`

const inks: Ink[] = ['paper', 'bone', 'rust', 'rustDeep', 'ember', 'ink', 'inkDeep', 'inkSoft', 'sea', 'ochre', 'sand']

/** Alpha plus noise, cut hard: where the fill is stronger, more dots stay. */
function shadingFilter(ink: Ink): string {
  return `<filter id="shade-${ink}" x="-5%" y="-5%" width="110%" height="110%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="0.62" numOctaves="2" seed="7" result="noise"/>
<feColorMatrix in="noise" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1.9 0 0 0 -0.45" result="dots"/>
<feComposite in="SourceAlpha" in2="dots" operator="arithmetic" k2="1" k3="1" k4="-1" result="sum"/>
<feComponentTransfer in="sum" result="cut"><feFuncA type="linear" slope="5" intercept="0"/></feComponentTransfer>
<feComposite in="cut" in2="SourceAlpha" operator="in" result="shaped"/>
<feFlood flood-color="${palette[ink]}"/><feComposite in2="cut" operator="in"/></filter>`
}

function fades(ink: Ink): string[] {
  const stops = `<stop offset="0" stop-color="${palette[ink]}" stop-opacity="0.95"/><stop offset="1" stop-color="${palette[ink]}" stop-opacity="0"/>`
  const straight = { down: '0 0 0 1', up: '0 1 0 0', right: '0 0 1 0', left: '1 0 0 0' }
  const lines = Object.entries(straight).map(([towards, ends]) => {
    const [x1, y1, x2, y2] = ends.split(' ')
    return shape('linearGradient', { id: `fade-${ink}-${towards}`, x1, y1, x2, y2 }, stops)
  })
  const rim = range(5).map((step) => {
    const opacity = [0, 0.02, 0.2, 0.55, 0.95][step] ?? 0
    return shape('stop', { offset: 0.3 + step * 0.175, 'stop-color': palette[ink], 'stop-opacity': `${opacity}` })
  })
  return [
    ...lines,
    shape('radialGradient', { id: `fade-${ink}-outward` }, stops),
    shape('radialGradient', { id: `fade-${ink}-inward`, cx: '0.38', cy: '0.34', r: '0.72' }, rim),
  ]
}

const speckleFilter = `<filter id="speckle" x="-20%" y="-20%" width="140%" height="140%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="0.35" numOctaves="2" seed="3" result="noise"/>
<feColorMatrix in="noise" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -14 0 11.3" result="holes"/>
<feComposite in="SourceGraphic" in2="holes" operator="in"/></filter>`

const grainFilter = `<filter id="grain" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="0.5" numOctaves="2" seed="11"/>
<feColorMatrix type="matrix" values="0 0 0 0 0.24 0 0 0 0 0.17 0 0 0 0 0.1 2.4 0 0 0 -0.85"/></filter>`

const vignette = `<radialGradient id="vignette" cx="0.5" cy="0.46" r="0.8"><stop offset="0.55" stop-color="${palette.inkDeep}" stop-opacity="0"/><stop offset="1" stop-color="${palette.inkDeep}" stop-opacity="0.14"/></radialGradient>`
