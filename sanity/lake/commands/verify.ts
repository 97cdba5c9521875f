import { verifyLake } from '../verify/verify-lake.ts'
import { configFrom, readArguments, UsageError } from './options.ts'
import { startProgress } from './progress.ts'

/** `verify`: looks at everything in the data folder, also of a running lake. Ends with status 1 when anything is wrong. */
export async function verify(words: string[]): Promise<void> {
  const { values, positionals } = readArguments(words, {})
  if (positionals.length > 0) throw new UsageError('verify [--data <folder>]')
  const { dataFolder } = configFrom(values)
  const progress = startProgress('Checked', null)
  const { faults, documents, assets, changes } = await verifyLake(dataFolder, () => progress.step())
  progress.done()
  for (const fault of faults) console.log(fault)
  if (faults.length > 0) {
    throw new Error(`${faults.length === 1 ? 'One thing is' : `${faults.length} things are`} wrong in ${dataFolder}.`)
  }
  console.log(`All is well in ${dataFolder}: ${documents} documents, ${assets} assets, ${changes} changes.`)
}
