import type { Money } from '@banyan/api'
import { minorDigits } from '@banyan/i18n'

/**
 * Reads an amount as people type it: "19.9", "1,299.00", "¥ 88", "1 299,5".
 * The last point or comma is the decimal mark when at most two (or the currency's) digits follow it; all other marks are grouping.
 * Gives undefined for anything that is not an amount the currency can hold exactly.
 */
export function parseMinor(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency)
  const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace(/^[^\d.,-]+/, '').replace(/[^\d.,]+$/, '')
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(plain)) return undefined
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const after = mark < 0 ? 0 : plain.length - mark - 1
  const onlyGrouping = mark >= 0 && after === 3 && digits !== 3 && isGrouped(plain)
  const whole = (mark < 0 || onlyGrouping ? plain : plain.slice(0, mark)).replace(/[.,]/g, '')
  const fraction = mark < 0 || onlyGrouping ? '' : plain.slice(mark + 1)
  if (fraction.length > digits) return undefined
  const minor = Number(`${whole || '0'}${fraction.padEnd(digits, '0')}`)
  return Number.isSafeInteger(minor) ? minor : undefined
}

/** "1,299" and "1.234.567" are grouped; a lone point before three digits could be either, so it is not guessed. */
function isGrouped(plain: string): boolean {
  return /^-?\d{1,3}(,\d{3})+$/.test(plain) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(plain)
}

/** The amount as plain text for an input: "1299.00". */
export function minorToText(minor: number, currency: string): string {
  const digits = minorDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

export function plus(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`cannot add ${a.currency} and ${b.currency}`)
  return { minor: a.minor + b.minor, currency: a.currency }
}
