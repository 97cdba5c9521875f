import { accentColours, isHexColour } from '#lib/colour/accent.ts'

/** What is wrong with a colour, or `true`. */
export function checkAccent(colour: string | undefined): true | string {
  return !colour || isHexColour(colour) || 'Write # and six digits from 0 to 9 or a to f, for example #97301a.'
}

/** What the site makes of a colour that could not be read on its paper, or `true`. */
export function tellAdjustment(colour: string | undefined): true | string {
  if (!colour || !isHexColour(colour)) return true
  const { light, dark } = accentColours(colour)
  const changed = [
    light.accent === colour.toLowerCase() ? [] : [`darker on light paper (${light.accent})`],
    dark.accent === colour.toLowerCase() ? [] : [`lighter on dark paper (${dark.accent})`],
  ].flat()
  return changed.length === 0 || `So that it can be read, the site shows this colour ${changed.join(' and ')}.`
}
