import type { Money } from '@banyan/api'
import { COUNTED } from './messages/units'

export interface MoneyParts {
  /** Sign, empty for amounts that are not negative. */
  sign: string
  symbol: string
  whole: string
  /** Fraction with its separator, empty for currencies without one. */
  fraction: string
  symbolFirst: boolean
}

const DAY = 86_400
const HOUR = 3_600
const MINUTE = 60

/** Money, counts, dates and durations as the reader's locale writes them. */
export interface Format {
  money(amount: Money): string
  /** Without the fraction when it is zero: for prices in running text and on chips. */
  moneyShort(amount: Money): string
  moneyParts(amount: Money): MoneyParts
  count(value: number): string
  /** 12,345 as 12K or 1.2万: for cards with little room. */
  compact(value: number): string
  decimal(value: number, digits?: number): string
  /** A ratio as a percentage: 0.123 as 12.3%. */
  percent(ratio: number, digits?: number): string
  date(at: string | Date): string
  dateTime(at: string | Date): string
  time(at: string | Date): string
  /** "3 minutes ago", "in 2 days". */
  relative(at: string | Date, now?: Date): string
  /** A length of time in its two largest units: "1 day 2 hours". */
  duration(seconds: number): string
}

/** Digits after the point in a currency, as its minor unit has them. */
export function minorDigits(currency: string): number {
  if (currency in COUNTED) return 0
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

export function createFormat(tag: string, timeZone?: string): Format {
  const zone = timeZone ? { timeZone } : {}
  const memo = new Map<string, Intl.NumberFormat>()
  const number = (key: string, options: Intl.NumberFormatOptions) => {
    const kept = memo.get(key) ?? new Intl.NumberFormat(tag, options)
    memo.set(key, kept)
    return kept
  }
  const value = ({ minor, currency }: Money) => minor / 10 ** minorDigits(currency)
  const currencyFormat = (currency: string, short = false) =>
    number(`${currency}${short}`, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...(short ? { minimumFractionDigits: 0 } : {}),
    })
  const isChinese = tag.startsWith('zh')
  const whole = (amount: number) => number('count', { maximumFractionDigits: 0 }).format(amount)
  const word = (amount: Money, { zh, one, many }: { zh: string; one: string; many: string }) =>
    isChinese ? zh : Math.abs(amount.minor) === 1 ? one : many
  const money = (amount: Money, short = false) => {
    const counted = COUNTED[amount.currency]
    if (counted) return `${whole(amount.minor)} ${word(amount, counted)}`
    return currencyFormat(amount.currency, short && Number.isInteger(value(amount))).format(value(amount))
  }
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', ...zone })
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', ...zone })
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', ...zone })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const inUnit = (amount: number, unit: string) =>
    number(`unit${unit}`, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)

  return {
    money: amount => money(amount),
    moneyShort: amount => money(amount, true),
    moneyParts: amount => {
      const counted = COUNTED[amount.currency]
      if (counted) {
        const sign = amount.minor < 0 ? '-' : ''
        return { sign, symbol: word(amount, counted), whole: whole(Math.abs(amount.minor)), fraction: '', symbolFirst: false }
      }
      const parts = currencyFormat(amount.currency).formatToParts(value(amount))
      const join = (...types: string[]) => parts.filter(part => types.includes(part.type)).map(part => part.value).join('')
      const symbolAt = parts.findIndex(part => part.type === 'currency')
      const digitsAt = parts.findIndex(part => part.type === 'integer')
      return {
        sign: join('minusSign'),
        symbol: join('currency'),
        whole: join('integer', 'group'),
        fraction: join('decimal', 'fraction'),
        symbolFirst: symbolAt < digitsAt,
      }
    },
    count: whole,
    compact: amount => number('compact', { notation: 'compact', maximumFractionDigits: 1 }).format(amount),
    decimal: (amount, digits = 2) =>
      number(`decimal${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount),
    percent: (ratio, digits = 1) =>
      number(`percent${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(ratio),
    date: at => date.format(new Date(at)),
    dateTime: at => dateTime.format(new Date(at)),
    time: at => time.format(new Date(at)),
    relative: (at, now = new Date()) => {
      const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000)
      const size = Math.abs(seconds)
      if (size < MINUTE) return relative.format(0, 'second')
      if (size < HOUR) return relative.format(Math.trunc(seconds / MINUTE), 'minute')
      if (size < DAY) return relative.format(Math.trunc(seconds / HOUR), 'hour')
      if (size < 30 * DAY) return relative.format(Math.trunc(seconds / DAY), 'day')
      return date.format(new Date(at))
    },
    duration: seconds => {
      const length = Math.max(0, Math.floor(seconds))
      const units: [number, string][] = [
        [Math.floor(length / DAY), 'day'],
        [Math.floor((length % DAY) / HOUR), 'hour'],
        [Math.floor((length % HOUR) / MINUTE), 'minute'],
        [length % MINUTE, 'second'],
      ]
      const first = units.findIndex(([amount]) => amount > 0)
      if (first < 0) return inUnit(0, 'second')
      const shown = units.slice(first, first + 2).filter(([amount]) => amount > 0)
      return shown.map(([amount, unit]) => inUnit(amount, unit)).join(isChinese ? '' : ' ')
    },
  }
}
