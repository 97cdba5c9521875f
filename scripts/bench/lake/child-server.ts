import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

const listening = z.object({ listening: z.string() })

/** A server in a process of its own, which ends when it is disposed of. */
export interface ChildServer extends AsyncDisposable {
  readonly url: string
  readonly pid: number
}

/** Starts a script that tells over IPC where it listens. */
export async function startChildServer(script: string, words: readonly string[]): Promise<ChildServer> {
  // Those that `npm start` gives the lake.
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4']
  const child: ChildProcess = spawn(process.execPath, [...flags, script, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [message] = await once(child, 'message')
  return {
    url: listening.parse(message).listening,
    pid: child.pid ?? 0,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
