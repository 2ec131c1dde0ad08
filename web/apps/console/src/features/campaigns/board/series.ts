import type { CampaignBoard } from '@banyan/api'

type Point = CampaignBoard['series'][number]

/**
 * What is left of the budget over time. The series' spending is what was spent up to each point or in each point; a series
 * that never falls and ends at the total is already cumulative.
 */
export function burnDown(series: Point[], funded: number): number[] {
  let spent = 0
  return series.map(point => {
    spent += point.spent
    return funded - spent
  })
}

/** How points of a series are labelled: by clock within two days, else by day. */
export function pointLabels(series: Point[], clock: (at: string) => string, day: (at: string) => string): string[] {
  const first = series[0]
  const last = series.at(-1)
  const long = !!first && !!last && Date.parse(last.at) - Date.parse(first.at) > 2 * 86_400_000
  return series.map(point => (long ? day(point.at) : clock(point.at)))
}
