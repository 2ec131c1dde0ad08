import { minorDigits } from '@banyan/i18n'

/** Reads an amount as people type it, "88" or "19,9"; undefined for what is none, or is finer than the currency. */
export function amountIn(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency)
  const parts = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text.trim())
  const fraction = parts?.[2] ?? ''
  if (!parts || fraction.length > digits) return undefined
  return Number(`${parts[1]}${fraction.padEnd(digits, '0')}`)
}
