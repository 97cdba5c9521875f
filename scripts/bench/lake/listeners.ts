import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Metric } from '../metric.ts'

const listeners = 500
const events = 200
/** The first events pay for compiling. */
const warmUp = 10

const program = join(import.meta.dirname, 'event-server.ts')

/**
 * From the commit to the moment at which a listener has the whole event, for 500 listeners at once: the lake, which
 * matches each listener's query, against a server that only writes a text of the same size to everybody.
 */
export async function listenerMetrics(): Promise<Metric[]> {
  const folder = mkdtempSync(join(tmpdir(), 'labwire-bench-'))
  const lake = await serve('lake', join(folder, 'lake'))
  const echo = await serve('echo')
  try {
    // In turns: a moment at which the machine does something else should not count for one of them alone.
    const times = { lake: new Array<number>(), echo: new Array<number>() }
    for (let event = 0; event < warmUp + events; event += 1) {
      const [ours, theirs] = [await oneEvent(lake), await oneEvent(echo)]
      if (event < warmUp) continue
      times.lake.push(...ours)
      times.echo.push(...theirs)
    }
    return [metricOf(times.lake, times.echo)]
  } finally {
    await Promise.all([lake.stop(), echo.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

function metricOf(lake: readonly number[], echo: readonly number[]): Metric {
  const [ours, theirs] = [percentile(lake, 0.99), percentile(echo, 0.99)]
  return {
    name: 'lake:event-to-500-listeners',
    ratio: ours / theirs,
    goal: 2,
    better: 'lower',
    note: `from commit to ${listeners} listeners, p99 of ${events} events: the lake ${ours.toFixed(1)} ms (median ${percentile(lake, 0.5).toFixed(1)}), a bare event-stream server ${theirs.toFixed(1)} ms (median ${percentile(echo, 0.5).toFixed(1)})`,
  }
}

const ready = z.object({ url: z.string() })
const told = z.object({ at: z.string().transform((text) => BigInt(text)) })

interface Served {
  readonly child: ChildProcess
  readonly streams: readonly IncomingMessage[]
  readonly stop: () => Promise<void>
}

/** A server in a process of its own, with all its listeners. */
async function serve(...words: string[]): Promise<Served> {
  const flags = ['--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, program, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const agent = new Agent({ maxSockets: Infinity })
  const { url } = ready.parse((await once(child, 'message'))[0])
  const streams = await Promise.all(Array.from({ length: listeners }, () => openStream(url, agent)))
  const stop = async () => {
    agent.destroy()
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  }
  return { child, streams, stop }
}

/** The stream, once its greeting has come. */
async function openStream(url: string, agent: Agent): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get(url, { agent }, resolve).on('error', reject)
  const stream = await promise
  await once(stream, 'data')
  return stream
}

/** Milliseconds from the event to each of the listeners. */
async function oneEvent({ child, streams }: Served): Promise<number[]> {
  const arrivals = Promise.all(streams.map(arrivalOf))
  const committed = once(child, 'message')
  child.send('send')
  const { at } = told.parse((await committed)[0])
  return (await arrivals).map((arrived) => Number(arrived - at) / 1e6)
}

/** When the end of the next mutation has come. */
function arrivalOf(stream: IncomingMessage): Promise<bigint> {
  const { promise, resolve } = Promise.withResolvers<bigint>()
  let begun = false
  const read = (bytes: Buffer) => {
    begun ||= bytes.includes('event: mutation')
    if (!begun || !bytes.subarray(-2).equals(end)) return
    stream.off('data', read)
    resolve(process.hrtime.bigint())
  }
  stream.on('data', read)
  return promise
}

const end = Buffer.from('\n\n')

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
