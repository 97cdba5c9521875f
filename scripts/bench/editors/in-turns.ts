import { median } from '../metric.ts'

/** Milliseconds of one turn: the whole of it, and a part that is told beside it. */
interface Turn {
  readonly whole: number
  readonly part: number
}

interface Turns {
  /** Turns that count. */
  readonly count: number
  /** Turns before them, which pay for what is done once. */
  readonly warmUp: number
  readonly bare: (turn: number) => Promise<Turn>
  readonly studio: (turn: number) => Promise<Turn>
}

/**
 * Medians of what Studio and the bare page take, by turns: a moment at which the machine does something else should not
 * count for one of them alone.
 */
export async function inTurns({ count, warmUp, bare, studio }: Turns): Promise<{ bare: Turn; studio: Turn }> {
  const turns: { bare: Turn; studio: Turn }[] = []
  for (let turn = 1; turn <= warmUp + count; turn += 1) {
    turns.push({ bare: await bare(turn), studio: await studio(turn) })
  }
  const counted = turns.slice(warmUp)
  return { bare: middle(counted.map((turn) => turn.bare)), studio: middle(counted.map((turn) => turn.studio)) }
}

function middle(turns: readonly Turn[]): Turn {
  return { whole: median(turns.map(({ whole }) => whole)), part: median(turns.map(({ part }) => part)) }
}
