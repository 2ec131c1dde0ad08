import type { Money } from '@banyan/api'
import { minorToText, parseMinor } from '@/kit/text/money'

/** What is typed as a count; nothing when it is none. */
export function countOf(text: string): number | undefined {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}
/** A count as it is typed. */
export function countText(value: number | undefined | null): string {
  return value === undefined || value === null ? '' : String(value)
}
/** What is typed as an amount; zero while it is none. */
export function amountOf(text: string, currency: string): Money {
  return { minor: parseMinor(text, currency) ?? 0, currency }
}
/** An amount as it is typed. */
export function amountText(money: Money | undefined): string {
  return money ? minorToText(money.minor, money.currency) : ''
}
/** What is typed as a percentage of at most two decimals, in hundredths of a percent; nothing when it is none. */
export function basisPointsOf(text: string): number | undefined {
  return /^\s*\d{1,3}([.,]\d{1,2})?\s*$/.test(text) ? Math.round(Number(text.trim().replace(',', '.')) * 100) : undefined
}
/** Hundredths of a percent as they are typed. */
export function percentText(basisPoints: number): string {
  return String(basisPoints / 100)
}
