import type { OrderLineView } from '@banyan/api'

/** What of an order can still be given back, in minor units. */
export function refundable(order: { total: { minor: number }; refunded: { minor: number } }): number {
  return Math.max(0, order.total.minor - order.refunded.minor)
}

/**
 * The share of a line for some of its pieces: the exact fraction rounded half up, and never more than is left of the line, so that
 * the last piece takes what rounding left over.
 */
export function lineRefund(line: Pick<OrderLineView, 'quantity' | 'total' | 'refunded'>, quantity: number): number {
  const left = Math.max(0, line.total.minor - line.refunded.minor)
  if (quantity <= 0) return 0
  if (quantity >= line.quantity) return left
  return Math.min(left, Math.round((line.total.minor * quantity) / line.quantity))
}

export function linesRefund(lines: OrderLineView[], quantities: Record<string, number>): number {
  return lines.reduce((sum, line) => sum + lineRefund(line, quantities[line.id] ?? 0), 0)
}
