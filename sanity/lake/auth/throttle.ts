import { addressGroup } from './address-group.ts'

const window = 15 * 60_000
/**
 * Failures that are allowed within the window. An account gets few from one address and more from all together, so
 * that a stranger cannot lock its owner out with ten bad guesses; a shared address (an office) gets more than one person.
 */
const allowed = { accountAtAddress: 10, address: 50, account: 100 } as const
const maxKeys = 20_000

/** Counts failed sign-ins per account and per address, in memory; what it forgets on a restart is minutes. */
export class SignInThrottle {
  readonly #failures = new Map<string, number[]>()

  /**
   * Takes one try. It counts as a failure until `succeeded` is called, so that guesses sent at the same time cannot
   * slip through.
   *
   * @returns 0 when the try may go on, else the seconds to wait.
   */
  take(account: string, address: string, now = Date.now()): number {
    const keys = keysOf(account, address)
    const wait = Math.max(...keys.map(({ key, limit }) => this.#wait(key, limit, now)))
    if (wait > 0) return Math.ceil(wait / 1000)
    for (const { key } of keys) this.#record(key, now)
    return 0
  }

  /** Gives the try back, and forgets the failures of this account at this address. */
  succeeded(account: string, address: string): void {
    const [atAddress, ...others] = keysOf(account, address)
    this.#failures.delete(atAddress.key)
    for (const { key } of others) this.#failures.get(key)?.pop()
  }

  #wait(key: string, limit: number, now: number): number {
    const recent = (this.#failures.get(key) ?? []).filter((at) => at > now - window)
    const oldest = recent[recent.length - limit]
    return oldest === undefined ? 0 : oldest + window - now
  }

  #record(key: string, now: number): void {
    const recent = (this.#failures.get(key) ?? []).filter((at) => at > now - window)
    // Deleting first moves the key to the end, so that the first key is always the one idle for longest.
    this.#failures.delete(key)
    this.#failures.set(key, [...recent, now])
    if (this.#failures.size <= maxKeys) return
    const idle = this.#failures.keys().next()
    if (!idle.done) this.#failures.delete(idle.value)
  }
}

function keysOf(account: string, address: string) {
  // No address of an account is longer; what is would only fill the memory.
  const name = account.slice(0, 254).toLowerCase()
  const from = addressGroup(address)
  return [
    { key: `account:${name} address:${from}`, limit: allowed.accountAtAddress },
    { key: `address:${from}`, limit: allowed.address },
    { key: `account:${name}`, limit: allowed.account },
  ] as const
}
