import { publicationSummaryFragment } from '../publication/publication.fragment.ts'
import { imageFragment } from './image.fragment.ts'

/** A paragraph's annotations, with the publication that a citation names unless it is hidden. */
const markDefsFragment = `markDefs[]{
  ...,
  _type == "citation" => {
    "publication": select(publication->hidden != true => publication->{${publicationSummaryFragment}})
  }
}`

/** Paragraphs without blocks of other kinds, as `listOf(textBlock)` reads them; stands after the field's name. */
export const textFragment = `[]{..., ${markDefsFragment}}`

/** An article's body, as `portableTextBody` reads it; stands after the field's name. */
export const bodyFragment = `[]{
  ...,
  _type == "block" => {${markDefsFragment}},
  _type == "callout" => {"content": content[]{..., ${markDefsFragment}}},
  _type == "figure" => {"image": {${imageFragment}}}
}`
