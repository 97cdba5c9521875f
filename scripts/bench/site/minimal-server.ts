import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import getPort from 'get-port'

const next = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'next', 'dist', 'bin', 'next')

export interface MinimalServer extends AsyncDisposable {
  readonly origin: string
}

/** `next start` for the minimal site, ready to answer. */
export async function startMinimalSite(buildFolder: string): Promise<MinimalServer> {
  const port = await getPort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [next, 'start', dirname(buildFolder), '-p', String(port), '-H', '127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const ended = once(child, 'exit')
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error('next start ended before it answered.')
    await pause(100)
  }
  return {
    origin,
    async [Symbol.asyncDispose]() {
      child.kill()
      await ended
    },
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(origin)).ok
  } catch {
    return false
  }
}
