import { minorDigits } from '@banyan/i18n'

/** Money on an axis: short, with its sign. */
export function compactMoney(minor: number, currency: string, tag: string): string {
  const format = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 })
  return format.format(minor / 10 ** minorDigits(currency))
}
