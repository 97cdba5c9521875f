import type { Rule } from '@sanity/types'
import { checkImageWidth } from './rules/image-size.ts'

/** Rules for a field that holds a picture, by the width in pixels that its place needs. */
export function pictureRules(needed: number) {
  return (rule: Rule) => [
    rule.assetRequired().error('Choose an image file.'),
    rule.custom((picture) => checkImageWidth(picture, needed)).warning(),
  ]
}
