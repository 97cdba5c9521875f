import { parseServeOptions } from './serve/options.ts'
import { serve } from './serve/serve.ts'
import { orOneLine } from './serve/one-line-faults.ts'

await orOneLine(async () => serve('development', parseServeOptions(process.argv.slice(2), process.env)))
