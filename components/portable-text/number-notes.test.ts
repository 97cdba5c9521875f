import { describe, expect, test } from 'vitest'
import { aParagraph, aPublication } from '#components/testing/sample-content.ts'
import { numberNotes } from './number-notes.ts'

const footnote = (key: string, text: string) => ({ _type: 'footnote' as const, _key: key, text })
const citation = (key: string, id: string | null) => ({
  _type: 'citation' as const,
  _key: key,
  publication: id ? aPublication({ _id: id }) : null,
})

describe('numberNotes', () => {
  test('numbers footnotes in reading order, those in callouts too', () => {
    const { blocks } = numberNotes([
      aParagraph([['one', 'a']], { markDefs: [footnote('a', 'First.')] }),
      {
        _type: 'callout',
        _key: 'callout',
        tone: 'note',
        title: null,
        content: [aParagraph([['two', 'b']], { markDefs: [footnote('b', 'Second.')] })],
      },
      aParagraph([['three', 'c']], { markDefs: [footnote('c', 'Third.')] }),
    ])
    const notes = blocks.flatMap((block) =>
      block._type === 'block'
        ? block.notes
        : block._type === 'callout'
          ? block.content.flatMap((inner) => inner.notes)
          : [],
    )
    expect(notes).toEqual([
      { number: 1, text: 'First.' },
      { number: 2, text: 'Second.' },
      { number: 3, text: 'Third.' },
    ])
  })

  test('calls a note once, behind the last of the words that carry it', () => {
    const { blocks } = numberNotes([
      aParagraph([['serum ', 'a'], ['ferritin', 'strong', 'a'], [' rises']], {
        markDefs: [footnote('a', 'A protein.')],
      }),
    ])
    const [block] = blocks
    expect(block?._type === 'block' ? block.children.map(({ _type }) => _type) : []).toEqual([
      'span',
      'span',
      'noteCall',
      'span',
    ])
  })

  test('gives a publication one number however often it is cited, and each place its own anchor', () => {
    const { references } = numberNotes([
      aParagraph(
        [
          ['x', 'a'],
          ['y', 'b'],
        ],
        { markDefs: [citation('a', 'p2'), citation('b', 'p1')] },
      ),
      aParagraph([['z', 'c']], { markDefs: [citation('c', 'p2')] }),
    ])
    expect(references.map(({ number, publication, anchors }) => [number, publication._id, anchors])).toEqual([
      [1, 'p2', ['citation-1-1', 'citation-1-2']],
      [2, 'p1', ['citation-2-1']],
    ])
  })

  test('leaves the words of a citation that leads nowhere', () => {
    const { blocks, references } = numberNotes([aParagraph([['words', 'a']], { markDefs: [citation('a', null)] })])
    expect(references).toEqual([])
    expect(blocks[0]?._type === 'block' ? blocks[0].children : []).toHaveLength(1)
  })
})
