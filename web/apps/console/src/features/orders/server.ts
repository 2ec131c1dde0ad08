import { http, queryString, type ConsoleOrderRow, type MoneyTroubles, type OrderView, type Page, type RefundRequest } from '@banyan/api'

const root = '/api/console/orders'
/** `from` is included, `to` is not. */
export interface OrderQuery { query?: string; state?: string; refundState?: string; person?: string; from?: string; to?: string; limit?: number }

export const listOrders = (query: OrderQuery & { cursor?: string }, signal?: AbortSignal) => http.get<Page<ConsoleOrderRow>>(root, { query: { ...query }, signal })
export const exportUrl = (query: OrderQuery) => `${root}/export.csv${queryString({ ...query })}`
export const cancelOrder = (id: string, key: string) => http.post<OrderView>(`${root}/${id}/cancel`, { idempotencyKey: key })
export const loadTroubles = (signal?: AbortSignal) => http.get<MoneyTroubles>('/api/console/payments/troubles', { signal })
export const retryRefund = (id: string, refund: string) => http.post<OrderView>(`${root}/${id}/refunds/${refund}/retry`)
export const loadOrder = (id: string, signal?: AbortSignal) => http.get<OrderView>(`${root}/${id}`, { signal })
export const fulfilOrder = (id: string, carrier: string, trackingNumber: string, key: string) =>
  http.post<OrderView>(`${root}/${id}/fulfil`, { body: { ...(carrier ? { carrier } : {}), ...(trackingNumber ? { trackingNumber } : {}) }, idempotencyKey: key })
export const completeOrder = (id: string, key: string) => http.post<OrderView>(`${root}/${id}/complete`, { idempotencyKey: key })
export const refundOrder = (id: string, request: RefundRequest, key: string) => http.post<OrderView>(`${root}/${id}/refunds`, { body: request, idempotencyKey: key })
