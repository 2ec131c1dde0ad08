import type { CampaignBoard } from '@banyan/api'

type Point = CampaignBoard['series'][number]

/** What was free of the budget after each stretch, reckoned backwards from what is free now: a series need not begin at the start. */
export function burnDown(series: Point[], freeNow: number): number[] {
  const left: number[] = []
  let free = freeNow
  for (const point of [...series].reverse()) {
    left.unshift(free)
    free += point.spent
  }
  return left
}

/** How points of a series are labelled: by clock within two days, else by day. */
export function pointLabels(series: Point[], clock: (at: string) => string, day: (at: string) => string): string[] {
  const first = series[0]
  const last = series.at(-1)
  const long = !!first && !!last && Date.parse(last.at) - Date.parse(first.at) > 2 * 86_400_000
  return series.map(point => (long ? day(point.at) : clock(point.at)))
}
