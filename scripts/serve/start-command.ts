import { orOneLine } from './one-line-faults.ts'
import { parseServeOptions, usage } from './options.ts'
import { serve } from './serve.ts'

/** `npm start` and `npm run dev`: the same system, built or with hot reload. */
export async function startCommand(mode: 'production' | 'development'): Promise<void> {
  const words = process.argv.slice(2)
  if (words.includes('--help') || words.includes('-h')) {
    console.log(usage)
    return
  }
  await orOneLine(async () => serve(mode, parseServeOptions(words, process.env)))
}
