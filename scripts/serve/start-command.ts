import { existsSync } from 'node:fs'
import { orOneLine } from './one-line-faults.ts'
import { parseServeOptions, usage } from './options.ts'

/** `npm start` and `npm run dev`: the same system, built or with hot reload. Reads `.env` where it is started. */
export async function startCommand(mode: 'production' | 'development'): Promise<void> {
  const words = process.argv.slice(2)
  if (words.includes('--help') || words.includes('-h')) {
    console.log(usage)
    return
  }
  if (existsSync('.env')) process.loadEnvFile('.env')
  await orOneLine(async () => {
    // Loaded only now: which lake is addressed is decided by the environment.
    const { serve } = await import('./serve.ts')
    await serve(mode, parseServeOptions(words, process.env))
  })
}
