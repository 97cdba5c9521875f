import { expect, test } from 'vitest'
import { checkAltRepeatsTitle, checkAltText } from './alt-text.ts'
import { skippedHeadings } from './headings.ts'
import { blocksWithVagueLinks, checkCallToAction, isVagueLinkText } from './link-text.ts'

const title = 'Baseline serum ferritin predicts myocardial iron uptake'

test.each([title, `${title}.`, title.toUpperCase(), `Illustration showing ${title}`, `Photo of ${title}`])(
  'the description "%s" repeats the headline',
  (alt) => {
    expect(checkAltRepeatsTitle(alt, title)).toEqual(expect.any(String))
  },
)

test.each(['A heart between two vials of iron', `A heart. ${title}`])('the description "%s" does not', (alt) => {
  expect(checkAltRepeatsTitle(alt, title)).toBe(true)
})

test('an image needs a description of at most 200 characters, unless it decorates', () => {
  expect(checkAltText('A heart', false)).toBe(true)
  expect(checkAltText('x'.repeat(200), false)).toBe(true)
  expect(checkAltText('x'.repeat(201), false)).toContain('200')
  expect(checkAltText('   ', false)).toEqual(expect.any(String))
  expect(checkAltText(undefined, true)).toBe(true)
})

test.each(['here', 'Here', 'click here', 'Click here!', '« here »'])('the link text "%s" says nothing', (text) => {
  expect(isVagueLinkText(text)).toBe(true)
})

test.each(['the protocol', 'here in Oxford', ''])('the link text "%s" is not counted among those', (text) => {
  expect(isVagueLinkText(text)).toBe(false)
})

test.each(['Read the paper in Nature', 'Study protocol'])('a button may say "%s"', (label) => {
  expect(checkCallToAction(label)).toBe(true)
})

test.each(['here', 'Paper', 'Read the paper here', 'Click here'])('a button may not say "%s"', (label) => {
  expect(checkCallToAction(label)).toEqual(expect.any(String))
})

const piece = (text: string, marks: string[]) => ({ _type: 'span', text, marks })
const block = (pieces: unknown[]) => ({ _key: 'p', markDefs: [{ _key: 'm', _type: 'link' }], children: pieces })

test('a link that is set in several pieces is read as one', () => {
  expect(blocksWithVagueLinks([block([piece('click ', ['m']), piece('here', ['m', 'em'])])])).toEqual(['p'])
  expect(blocksWithVagueLinks([block([piece('see ', []), piece('the protocol', ['m'])])])).toEqual([])
  expect(blocksWithVagueLinks([block([piece('here', [])]), { _type: 'figure' }, null])).toEqual([])
})

const heading = (style: string) => ({ _key: style, style })

test.each([
  [['h2', 'h3', 'h4', 'h2'], []],
  [['normal', 'h2', 'normal', 'h3'], []],
  [['h3'], ['h3']],
  [['h2', 'h4'], ['h4']],
  [[], []],
])('of the headings %j those that skip a level are %j', (styles, skipped) => {
  expect(skippedHeadings(styles.map(heading)).map(({ key }) => key)).toEqual(skipped)
})
