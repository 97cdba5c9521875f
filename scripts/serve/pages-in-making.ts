import type { ServerResponse } from 'node:http'

/** Milliseconds after a change in which pages are made; who reads slowly must not keep old pages in front of everybody. */
const longest = 2_000

/** The answers that were under way at a change. */
interface Round {
  readonly open: Set<ServerResponse>
  readonly timer: NodeJS.Timeout
}

/** Answers under way. A page that began before a change may be stored after it, and count as fresh. */
export class PagesInMaking {
  readonly #onSettled: () => void
  readonly #open = new Set<ServerResponse>()
  readonly #rounds = new Set<Round>()
  /** Those that took longer than their round. */
  readonly #late = new Set<ServerResponse>()
  /** Runs when some of those are done that nothing has counted since: each count expires the whole site. */
  #lateTimer: NodeJS.Timeout | undefined

  /** @param onSettled called when the pages that were in the making at a change are done */
  constructor(onSettled: () => void) {
    this.#onSettled = onSettled
  }

  get areThere(): boolean {
    return this.#open.size > 0
  }

  add(response: ServerResponse): void {
    this.#open.add(response)
    response.once('close', () => this.#done(response))
  }

  /** To be called at each change. What takes very long is not waited for, and counts once more after it is done. */
  noteChange(): void {
    if (!this.areThere) return
    const open = new Set(this.#open)
    const round = { open, timer: setTimeout(() => this.#end(round), longest).unref() }
    this.#rounds.add(round)
  }

  #done(response: ServerResponse): void {
    this.#open.delete(response)
    for (const round of this.#rounds) if (round.open.delete(response) && round.open.size === 0) this.#end(round)
    if (this.#late.delete(response)) this.#lateTimer ??= setTimeout(() => this.#settle(), longest).unref()
  }

  #end(round: Round): void {
    clearTimeout(round.timer)
    this.#rounds.delete(round)
    for (const response of round.open) this.#late.add(response)
    this.#settle()
  }

  #settle(): void {
    clearTimeout(this.#lateTimer)
    this.#lateTimer = undefined
    this.#onSettled()
  }
}
