import type { OrderView } from '@banyan/api'

/** Whether all that was given back has arrived. */
export const isRefundSettled = (order: Pick<OrderView, 'refunds'>): boolean => order.refunds.length > 0 && order.refunds.every(refund => refund.state === 'SETTLED')

/** The word for where an order stands, as a message key below `orders.state`. */
export function standing(order: Pick<OrderView, 'state' | 'refundState' | 'held'>): string {
  if (order.refundState === 'FULL') return 'REFUNDED'
  if (order.state === 'PAID' && order.held) return 'HELD'
  return order.state
}

export const tone = (order: Pick<OrderView, 'state' | 'refundState' | 'held'>): 'action' | 'brand' | 'warn' | '' => {
  if (order.refundState === 'FULL') return ''
  if (order.state === 'AWAITING_PAYMENT') return 'action'
  if (order.state === 'PAID' && order.held) return 'warn'
  return order.state === 'CANCELLED' ? '' : 'brand'
}

/** An order may be given up before it is paid; paid ones until they are sent, unless they belong to a group, which is left instead. */
export const canCancel = (order: Pick<OrderView, 'state' | 'refundState' | 'offer'>): boolean =>
  order.state === 'AWAITING_PAYMENT' || (order.state === 'PAID' && !order.offer && order.refundState === 'NONE')

export const canPay = (order: Pick<OrderView, 'state'>): boolean => order.state === 'AWAITING_PAYMENT'

export const canConfirmReceipt = (order: Pick<OrderView, 'state'>): boolean => order.state === 'FULFILLED'
