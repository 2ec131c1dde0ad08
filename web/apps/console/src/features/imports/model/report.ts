import type { OrderImportReport } from '@banyan/api'

/** Decimal numbers of the report as whole thousandths of the smallest unit there is, so that sums are exact. */
export function exact(decimal: string | undefined): bigint {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec((decimal ?? '0').trim())
  if (!match) return 0n
  const value = BigInt(`${match[2] || '0'}${(match[3] ?? '').padEnd(6, '0').slice(0, 6)}`)
  return match[1] ? -value : value
}

/** Whether booked, rounding and rejected add up to the file, to the last digit. */
export function reconciles(report: OrderImportReport): boolean {
  return exact(report.bookedNet) + exact(report.roundingDifference) + exact(report.rejectedNet) === exact(report.fileNet)
}
