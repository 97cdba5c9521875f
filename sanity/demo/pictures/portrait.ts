import type { Picture } from './draw.ts'
import { palette, type Ink } from './palette.ts'
import { fade, shading } from './print.ts'
import { area, circle, group, shape, stroke } from './svg.ts'

export interface Sitter {
  readonly name: string
  readonly ground: Ink
  readonly halo: Ink
  readonly skin: string
  readonly hair: { readonly style: keyof typeof hairstyles; readonly ink: Ink }
  readonly coat: { readonly style: keyof typeof coats; readonly ink: Ink; readonly trim: Ink }
  readonly glasses?: true
  readonly beard?: true
}

/** A faceless half-length portrait of somebody who does not exist. */
export function portraitOf(sitter: Sitter): Picture {
  return {
    name: sitter.name,
    sheet: { width: 800, height: 1000, ground: sitter.ground },
    draw: () => [
      circle(400, 430, 330, palette[sitter.halo]),
      circle(400, 430, 330, fade('bone', 'down'), { filter: shading('bone'), opacity: 0.6 }),
      ...hairstyles[sitter.hair.style](sitter.hair.ink).behind,
      ...neckAndHead(sitter),
      ...coats[sitter.coat.style](sitter.coat.ink, sitter.coat.trim),
      ...hairstyles[sitter.hair.style](sitter.hair.ink).before,
      ...(sitter.glasses ? glasses() : []),
    ],
  }
}

const face = 'M284 372C280 270 330 218 400 218C470 218 520 270 516 372C514 470 470 556 400 562C330 556 286 470 284 372Z'

function neckAndHead(sitter: Sitter): string[] {
  const { skin, hair } = sitter
  const neck = 'M344 480V700C344 760 456 760 456 700V480Z'
  const jaw =
    'M286 408C296 450 322 470 358 462C384 454 416 454 442 462C478 470 504 450 514 408C510 504 468 580 400 586C332 580 290 504 286 408Z'
  return [
    area(neck, skin),
    area(neck, fade('rustDeep', 'down'), { filter: shading('rustDeep'), opacity: 0.75 }),
    shape('ellipse', { cx: 280, cy: 402, rx: 26, ry: 42, fill: skin }),
    shape('ellipse', { cx: 520, cy: 402, rx: 26, ry: 42, fill: skin }),
    area(face, skin),
    area(face, fade('rust', 'inward'), { filter: shading('rust'), opacity: 0.5 }),
    stroke('M398 352C404 392 416 410 408 428C402 438 390 438 382 432', palette.rustDeep, 5, { opacity: 0.55 }),
    ...(sitter.beard ? [area(jaw, palette[hair.ink]), stroke('M370 490C390 500 410 500 430 490', skin, 9)] : []),
    ...(sitter.beard ? [] : [stroke('M370 482C390 494 412 494 432 482', palette.rustDeep, 5, { opacity: 0.6 })]),
  ]
}

function glasses(): string[] {
  return [
    lens(344),
    lens(458),
    stroke('M388 368C396 360 406 360 414 368M300 366L282 358M502 366L520 358', palette.inkDeep, 9),
  ]
}

interface Hair {
  readonly behind: readonly string[]
  readonly before: readonly string[]
}

/** A mass of hair with light falling on it from the left. */
function mass(d: string, ink: Ink): string {
  return group({}, [area(d, palette[ink]), area(d, fade('sand', 'right'), { filter: shading('sand'), opacity: 0.35 })])
}

const hairstyles = {
  bob: (ink: Ink): Hair => ({
    behind: [
      mass(
        'M236 420C220 240 300 166 400 166C500 166 580 240 564 420C566 520 540 590 520 600H280C260 590 234 520 236 420Z',
        ink,
      ),
    ],
    before: [
      mass(
        'M266 400C262 250 330 190 420 196C500 200 546 280 534 400C520 330 470 292 410 268C360 300 300 320 266 400Z',
        ink,
      ),
    ],
  }),
  cropped: (ink: Ink): Hair => ({
    behind: [],
    before: [
      mass(
        'M276 366C262 250 320 176 404 176C490 176 540 250 524 366C512 320 500 296 484 286C430 300 360 292 316 288C300 300 288 330 276 366Z',
        ink,
      ),
    ],
  }),
  bun: (ink: Ink): Hair => ({
    behind: [mass('M330 170C320 96 380 70 420 84C476 96 490 150 462 190Z', ink)],
    before: [
      mass(
        'M270 380C260 250 330 180 404 180C480 180 540 250 530 380C518 310 470 260 400 254C334 260 282 310 270 380Z',
        ink,
      ),
    ],
  }),
  long: (ink: Ink): Hair => ({
    behind: [
      mass(
        'M226 430C214 240 300 158 404 158C506 158 590 240 574 430C570 560 600 650 612 760H190C204 650 232 560 226 430Z',
        ink,
      ),
    ],
    before: [
      mass(
        'M270 390C266 260 330 190 404 190C480 190 534 260 530 390C506 340 470 300 450 262C420 300 330 330 270 390Z',
        ink,
      ),
    ],
  }),
  curls: (ink: Ink): Hair => ({
    behind: [
      [262, 300, 76],
      [330, 210, 84],
      [430, 190, 88],
      [520, 240, 82],
      [552, 340, 70],
      [246, 400, 62],
      [560, 430, 56],
      [400, 250, 110],
    ].map(([x = 0, y = 0, r = 0]) => circle(x, y, r, palette[ink])),
    before: [
      [300, 272, 48],
      [362, 238, 50],
      [430, 236, 50],
      [490, 266, 46],
      [282, 330, 30],
      [518, 326, 30],
    ].map(([x = 0, y = 0, r = 0]) =>
      group({}, [
        circle(x, y, r, palette[ink]),
        circle(x, y, r, fade('sand', 'inward'), { filter: shading('sand'), opacity: 0.3 }),
      ]),
    ),
  }),
  headscarf: (ink: Ink): Hair => ({
    behind: [
      mass(
        'M226 440C210 240 300 150 402 150C504 150 590 240 574 440C580 600 560 700 540 760H260C240 700 220 600 226 440Z',
        ink,
      ),
    ],
    before: [
      group({}, [
        area(
          'M250 470C226 250 310 164 402 164C494 164 576 250 552 470C546 580 520 660 470 712C440 730 360 730 330 712C280 660 256 580 250 470ZM300 380C300 470 340 552 402 560C464 552 504 470 504 380C500 300 460 254 402 254C344 254 304 300 300 380Z',
          palette[ink],
          {
            'fill-rule': 'evenodd',
          },
        ),
        stroke('M290 610C330 680 420 700 510 630', palette.inkDeep, 5, { opacity: 0.5 }),
        stroke('M268 300C290 220 350 190 402 190', palette.bone, 6, { opacity: 0.5 }),
      ]),
    ],
  }),
  receding: (ink: Ink): Hair => ({
    behind: [],
    before: [
      mass('M270 400C256 330 272 270 306 244C296 300 300 340 286 400Z', ink),
      mass('M530 400C544 330 528 270 494 244C504 300 500 340 514 400Z', ink),
    ],
  }),
} as const

const torso = 'M120 1000C120 820 190 730 330 690C360 730 440 730 470 690C610 730 680 820 680 1000Z'

function cloth(ink: Ink, dark: Ink): string[] {
  return [
    area(torso, palette[ink]),
    area(torso, fade(dark, 'left'), { filter: shading(dark) }),
    area(torso, fade(dark, 'up'), { filter: shading(dark) }),
  ]
}

const coats = {
  jacket: (ink: Ink, trim: Ink) => [
    ...cloth(ink, 'inkDeep'),
    area('M330 690L400 860L470 690C440 730 360 730 330 690Z', palette[trim]),
    area('M322 684L270 740L392 930L404 880Z', palette[ink], { stroke: palette.inkDeep, 'stroke-width': 5 }),
    area('M478 684L530 740L408 930L396 880Z', palette[ink], { stroke: palette.inkDeep, 'stroke-width': 5 }),
  ],
  labCoat: (ink: Ink, trim: Ink) => [
    ...cloth('bone', 'sea'),
    area('M336 688L400 900L464 688C440 724 360 724 336 688Z', palette[ink]),
    area('M326 682L268 730L384 960L402 900Z', palette.bone, { stroke: palette.inkSoft, 'stroke-width': 5 }),
    area('M474 682L532 730L416 960L398 900Z', palette.bone, { stroke: palette.inkSoft, 'stroke-width': 5 }),
    shape('rect', { x: 520, y: 860, width: 90, height: 12, fill: palette.inkSoft }),
    shape('rect', { x: 544, y: 806, width: 12, height: 76, rx: 4, fill: palette[trim] }),
  ],
  jumper: (ink: Ink, trim: Ink) => [
    ...cloth(ink, 'rustDeep'),
    stroke('M326 690C350 748 450 748 474 690', palette[trim], 26),
    ...[0, 1, 2].map((row) =>
      stroke(
        `M${150 - row * 8} ${880 + row * 42}C300 ${850 + row * 42} 500 ${850 + row * 42} ${650 + row * 8} ${880 + row * 42}`,
        palette[trim],
        9,
        { 'stroke-dasharray': '4 18' },
      ),
    ),
  ],
  scarf: (ink: Ink, trim: Ink) => [
    ...cloth(ink, 'inkDeep'),
    area('M306 640C350 690 450 690 494 640C520 690 500 746 400 750C300 746 280 690 306 640Z', palette[trim]),
    area('M306 640C350 690 450 690 494 640C520 690 500 746 400 750C300 746 280 690 306 640Z', fade('rustDeep', 'up'), {
      filter: shading('rustDeep'),
    }),
    area('M420 730L500 960L430 980L372 744Z', palette[trim], { stroke: palette.rustDeep, 'stroke-width': 4 }),
  ],
} as const

const lens = (x: number) =>
  circle(x, 374, 44, palette.bone, { 'fill-opacity': 0.28, stroke: palette.inkDeep, 'stroke-width': 9 })
