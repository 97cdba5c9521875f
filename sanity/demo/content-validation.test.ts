import { expect, test } from 'vitest'
import { validate } from '#sanity/content/testing/validate.ts'
import { readStoredDemo, storedImageId } from './read-demo.ts'

/** Advice that the demo goes against on purpose: the headline of the lead story is the title of its paper. */
const accepted = [/^title: Search engines and feeds cut headlines/]

test('Studio finds nothing wrong with any document, so each of them can be published as it is', async () => {
  const documents = readStoredDemo()
  const published = documents.filter(({ _id }) => !_id.startsWith('drafts.'))
  const findings: string[] = []
  for (const document of documents) {
    const others = published.filter(({ _id }) => ![_id, `drafts.${_id}`].includes(document._id))
    const { errors, warnings } = await validate(document, [
      ...others,
      { _id: storedImageId, _type: 'sanity.imageAsset' },
    ])
    const advice = warnings.filter((line) => !accepted.some((known) => known.test(line)))
    findings.push(...[...errors, ...advice].map((line) => `${document._id} ${line}`))
  }
  expect(findings).toEqual([])
})
