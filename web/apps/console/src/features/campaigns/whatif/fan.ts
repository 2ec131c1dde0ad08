import type { CampaignForecast, Forecast } from '@banyan/api'
import type { ChartBand, ChartSpec } from '@/kit/chart/options'

export type FanKind = 'people' | 'cost' | 'stock'
export interface FanWords { median: string; half: string; most: string; fact: string; left: string; at(hours: number): string }

/** How a moment of a forecast is called: by the hour within two days, by the day beyond. */
export function momentText(hours: number, write: { hour(n: number): string; day(n: number): string }): string {
  return hours < 48 ? write.hour(Math.round(hours)) : write.day(Math.round((hours / 24) * 10) / 10)
}

/** The chart of one fan: its middle line, its bands, and what happened laid over it. */
export function fanSpec(forecast: Forecast, kind: FanKind, words: FanWords, write: { text(value: number): string; axis(value: number): string }, facts?: CampaignForecast['facts']): ChartSpec | undefined {
  const fan = forecast[kind]
  if (!fan) return undefined
  const color = { people: 0, cost: 3, stock: 2 }[kind]
  const bands: ChartBand[] = [
    { name: words.most, lower: fan.lower90, upper: fan.upper90, color, strength: 0.14 },
    { name: words.half, lower: fan.lower50, upper: fan.upper50, color, strength: 0.28 },
  ]
  const happened = facts?.length ? factsAt(forecast.hours, facts, one => (kind === 'stock' ? Math.max(0, (forecast.assumptions.stock ?? 0) - one.orders) : one[kind])) : undefined
  return {
    labels: forecast.hours.map(words.at), bands, text: write.text, axis: write.axis,
    series: [{ name: words.median, values: fan.median, color, faint: !!happened }, ...(happened ? [{ name: words.fact, values: happened, color: 1 }] : [])],
  }
}

/** What happened, at the moments of the forecast: the last fact that is not later; nothing for moments to come. */
export function factsAt(hours: number[], facts: CampaignForecast['facts'], value: (fact: CampaignForecast['facts'][number]) => number): (number | undefined)[] {
  const last = facts.at(-1)?.hours ?? -1
  return hours.map((hour, at) => {
    const before = hours[at - 1] ?? 0
    if (hour > last && before >= last) return undefined
    const found = facts.filter(fact => fact.hours <= hour + 1e-9).at(-1)
    return found ? value(found) : undefined
  })
}

/** Where a number lies among the runs of a forecast at a moment. */
export function standing(forecast: Forecast, kind: 'people' | 'cost', fact: { hours: number } & Record<'people' | 'cost', number>): 'below' | 'inside' | 'above' | undefined {
  let at = -1
  forecast.hours.forEach((hour, index) => { if (hour <= fact.hours + 1e-9) at = index })
  if (at < 0) return undefined
  // between two moments the band of the later one is the wider
  const next = Math.min(at + (fact.hours > (forecast.hours[at] ?? 0) + 1e-6 ? 1 : 0), forecast.hours.length - 1)
  const fan = forecast[kind]
  if (fact[kind] < (fan.lower90[at] ?? 0)) return 'below'
  return fact[kind] > (fan.upper90[next] ?? 0) ? 'above' : 'inside'
}
