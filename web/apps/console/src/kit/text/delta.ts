export interface Delta {
  /** Relative change; undefined when the earlier value is zero or missing. */
  ratio?: number
  direction: 'up' | 'down' | 'flat'
}

export function deltaOf(value: number, previous: number | undefined): Delta | undefined {
  if (previous === undefined) return undefined
  if (value === previous) return { ratio: 0, direction: 'flat' }
  const direction = value > previous ? 'up' : 'down'
  return previous === 0 ? { direction } : { ratio: (value - previous) / Math.abs(previous), direction }
}
