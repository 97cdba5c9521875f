import { palette } from './palette.ts'
import { fade, shading } from './print.ts'
import { area, circle, group, stroke, type Point } from './svg.ts'

const ventricles =
  'M132 262C88 330 84 452 140 548C196 640 300 712 398 738C424 745 438 734 446 708C478 628 556 540 548 410C542 322 494 254 424 232C330 204 200 196 132 262Z'
const rightAtrium =
  'M196 196C128 184 76 226 74 298C72 372 112 420 156 410C206 398 238 330 236 272C234 230 224 202 196 196Z'
const leftAtrium = 'M430 216C490 208 536 240 540 290C520 322 462 318 436 292C414 268 410 222 430 216Z'

/** An anatomical heart, drawn in a box of 620 by 760 with the apex at the lower right. */
export function heart(): string[] {
  return [
    vessel('M196 250V40', 66, palette.inkSoft, 'ink'),
    vessel('M318 260V150C318 92 362 56 416 66C476 78 492 132 486 190', 84, palette.rust, 'rustDeep'),
    ...archBranches(),
    vessel('M352 268C340 214 382 168 444 156L540 142', 62, palette.sea, 'inkSoft', { x: 4, y: 15 }),
    muscle(leftAtrium),
    muscle(ventricles),
    muscle(rightAtrium),
    ...grooves(),
    ...coronaries(),
  ]
}

function vessel(
  d: string,
  width: number,
  colour: string,
  shade: 'ink' | 'inkSoft' | 'rustDeep',
  shadow: Point = { x: width * 0.3, y: 4 },
): string {
  return group({ 'stroke-linecap': 'butt' }, [
    stroke(d, palette.inkDeep, width + 8, { 'stroke-linecap': 'butt' }),
    stroke(d, colour, width, { 'stroke-linecap': 'butt' }),
    stroke(d, palette[shade], width * 0.34, {
      'stroke-linecap': 'butt',
      transform: `translate(${shadow.x} ${shadow.y})`,
      opacity: 0.7,
    }),
    stroke(d, palette.bone, 4, {
      'stroke-linecap': 'butt',
      transform: `translate(${-shadow.x * 0.9} ${-shadow.y})`,
      opacity: 0.55,
    }),
  ])
}

function archBranches(): string[] {
  return [
    ['M362 92L350 6', 30],
    ['M404 76L406 -8', 26],
    ['M446 84L466 8', 24],
  ].map(([d, width]) => vessel(String(d), Number(width), palette.rust, 'rustDeep'))
}

function muscle(d: string): string {
  return group({}, [
    area(d, palette.rust, { stroke: palette.inkDeep, 'stroke-width': 5 }),
    area(d, fade('ember', 'outward'), { filter: shading('ember') }),
    area(d, fade('rustDeep', 'inward'), { filter: shading('rustDeep') }),
    area(d, 'none', { stroke: palette.inkDeep, 'stroke-width': 5 }),
  ])
}

function grooves(): string[] {
  const fibres = [
    'M250 300C240 420 300 560 412 690',
    'M300 288C304 400 350 520 430 640',
    'M360 284C376 380 404 470 450 580',
    'M420 290C444 360 462 420 478 500',
    'M196 420C206 500 260 590 350 670',
  ]
  return fibres.map((d) => stroke(d, palette.rustDeep, 3, { opacity: 0.55, 'stroke-dasharray': '26 12' }))
}

function coronaries(): string[] {
  const main = 'M326 262C300 340 332 430 372 520C396 574 416 640 420 704'
  const branches = [
    'M322 330C280 380 262 430 258 500',
    'M348 452C300 490 276 540 290 600',
    'M330 366C390 390 440 440 468 520',
    'M376 530C420 540 446 570 456 616',
    'M440 452C478 452 506 470 516 496',
    'M262 450C226 452 200 470 184 500',
  ]
  return [
    stroke(main, palette.sand, 11),
    ...branches.map((d) => stroke(d, palette.sand, 6)),
    stroke('M232 300C212 366 170 400 140 470C132 500 136 520 150 548', palette.inkSoft, 10),
    stroke('M178 418C200 450 206 470 202 496', palette.inkSoft, 5),
    circle(326, 262, 9, palette.sand),
  ]
}
