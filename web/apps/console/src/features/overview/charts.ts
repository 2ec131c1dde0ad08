import type { MonthRow, Overview } from '@banyan/api'
import type { Format } from '@banyan/i18n'
import type { ChartSpec } from '@/kit/chart/options'
import { compactMoney } from '@/kit/text/compactMoney'
import { monthName, shortDay } from '@/kit/text/dates'

export type DayMeasure = 'sales' | 'orders' | 'customers'
export type MonthMeasure = 'customers' | 'net'
type Words = (key: string) => string

export function dayChart(overview: Overview, measure: DayMeasure, t: Words, format: Format, tag: string): ChartSpec {
  const labels = overview.days.map(day => shortDay(day.day, tag))
  const money = (minor: number) => ({ minor: Math.round(minor), currency: overview.currency })
  const counts = { text: (value: number) => format.count(value), axis: (value: number) => format.compact(value) }
  switch (measure) {
    case 'sales': return {
      labels, series: [{ name: t('overview.salesSeries'), values: overview.days.map(day => day.sales), kind: 'area' }],
      text: value => format.money(money(value)), axis: value => compactMoney(value, overview.currency, tag),
    }
    case 'orders': return { labels, series: [{ name: t('overview.ordersSeries'), values: overview.days.map(day => day.orders), kind: 'bar' }], ...counts }
    case 'customers': return {
      labels, ...counts,
      series: [
        { name: t('overview.returningSeries'), values: overview.days.map(day => day.returningCustomers), kind: 'bar', stack: 'who', color: 2 },
        { name: t('overview.newSeries'), values: overview.days.map(day => day.newCustomers), kind: 'bar', stack: 'who', color: 0 },
      ],
    }
  }
}

export function monthChart(months: MonthRow[], measure: MonthMeasure, t: Words, format: Format, tag: string): ChartSpec {
  const labels = months.map(row => monthName(row.month, tag))
  const currency = months[0]?.net.currency ?? 'CNY'
  switch (measure) {
    case 'net': return {
      labels, series: [{ name: t('overview.net'), values: months.map(row => row.net.minor), kind: 'bar' }],
      text: value => format.money({ minor: Math.round(value), currency }), axis: value => compactMoney(value, currency, tag),
    }
    case 'customers': return {
      labels, text: value => format.count(value), axis: value => format.compact(value),
      series: [
        { name: t('overview.returningSeries'), values: months.map(row => row.returningCustomers), kind: 'bar', stack: 'who', color: 2 },
        { name: t('overview.newSeries'), values: months.map(row => row.newCustomers), kind: 'bar', stack: 'who', color: 0 },
        { name: t('overview.guestSeries'), values: months.map(row => row.guestOrders), kind: 'bar', stack: 'who', color: 3 },
      ],
    }
  }
}
