import * as fc from 'fast-check'
import { allPurposes, type ConsentPolicy } from '../policy.ts'
import type { StoredChoice } from '../consent-cookie.ts'

/** Some of the purposes in any order. */
const somePurposes = fc.shuffledSubarray([...allPurposes], { minLength: 1 })

const versions = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 999_999 }))

export const anyPolicy: fc.Arbitrary<ConsentPolicy> = fc.record({ version: versions, purposes: somePurposes })

/** A choice to the second, as a cookie can hold it, from 2001 to 2286. */
export const storedChoice: fc.Arbitrary<StoredChoice> = fc
  .record({
    version: versions,
    decidedAt: fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map((seconds) => seconds * 1000),
    asked: somePurposes,
  })
  .chain((choice) => fc.subarray(choice.asked).map((granted) => ({ ...choice, granted })))
