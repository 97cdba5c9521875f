/** One line of the benchmark: a ratio against a peer that was measured in the same run. */
export interface Metric {
  /** `lake:…`, `site:…`, `editors:…` or `consent:…`. */
  readonly name: string
  readonly ratio: number
  readonly goal: number
  /** Which side of the goal is good. */
  readonly better: 'lower' | 'higher'
  /** What was measured against what, with both figures. */
  readonly note: string
}

export interface MetricSource {
  /** Every name this source can give begins with it. */
  readonly prefix: string
  /** What is asked for begins with `only`, or `only` with its name; a source may measure more than that. */
  readonly measure: (only: string) => Promise<Metric[]>
}

export function meetsGoal(metric: Metric): boolean {
  return metric.better === 'lower' ? metric.ratio <= metric.goal : metric.ratio >= metric.goal
}

/** `name <tab> ratio <tab> goal <tab> ok|short`, the goal with the side that is good. */
export function asLine(metric: Metric): string {
  const goal = `${metric.better === 'lower' ? '<=' : '>='} ${metric.goal}`
  return [metric.name, metric.ratio.toPrecision(3), goal, meetsGoal(metric) ? 'ok' : 'short'].join('\t')
}

/** The middle of an odd or even number of values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2
}
