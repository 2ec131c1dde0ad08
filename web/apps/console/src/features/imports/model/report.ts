import type { GoodsImportReport, JobView, OrderImportReport } from '@banyan/api'

/** The kind of work that brings goods from a file. */
const GOODS = 'catalog.products'
const ORDERS = 'connector.orders'

/** Whether work brought something in: the server does other long work too. */
export const isImport = (job: Pick<JobView, 'kind'>) => job.kind === GOODS || job.kind === ORDERS

/** What finished work tells, by what it brought: orders and goods are told differently. */
export function reportOf(job: Pick<JobView, 'kind' | 'state' | 'report'>): { orders?: OrderImportReport; goods?: GoodsImportReport } {
  if (job.state !== 'SUCCEEDED' || !job.report) return {}
  return job.kind === GOODS ? { goods: job.report as GoodsImportReport } : { orders: job.report as OrderImportReport }
}

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
