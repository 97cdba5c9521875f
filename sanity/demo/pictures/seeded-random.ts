/** Numbers that look random and are the same at every run, so that a picture can be redrawn to the last stroke. */
export interface SeededRandom {
  /** Evenly spread over [from, to). */
  between(from: number, to: number): number
  /** Normally distributed around `mean`. */
  around(mean: number, deviation: number): number
  /** True with probability `share`, 0 to 1. */
  chance(share: number): boolean
  /** One of the choices. Throws when there is none. */
  pick<Choice>(choices: readonly Choice[]): Choice
}

/** Mulberry32: 32 bits of state, good enough for drawing, not for secrets. */
export function seededRandom(seed: string): SeededRandom {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (from, to) => from + next() * (to - from),
    around: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (share) => next() < share,
    pick(choices) {
      const choice = choices[Math.floor(next() * choices.length)]
      if (choice === undefined) throw new Error('There is nothing to pick from')
      return choice
    },
  }
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
