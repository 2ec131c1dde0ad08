import {
  Acts,
  http,
  isProblemError,
  type MyParticipation,
  type OrderState,
  type OrderView,
  type Page,
  type PaymentView,
  type PlaceOrderRequest,
  type QuoteRequest,
  type QuoteView,
} from '@banyan/api'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

const acts = new Acts()

export function useQuote(request: MaybeRefOrGetter<QuoteRequest>) {
  return useQuery({
    queryKey: ['quote', computed(() => toValue(request))],
    enabled: computed(() => toValue(request).lines.length > 0),
    placeholderData: keepPreviousData,
    staleTime: 0,
    queryFn: () => http.post<QuoteView>('/api/checkout/quote', { body: toValue(request) }),
  })
}

/** Places an order; pressing again after a lost answer gives the same order, never a second one. */
export function usePlacing() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (order: PlaceOrderRequest) =>
      acts.once('place', order, key => http.post<OrderView>('/api/orders', { body: order, idempotencyKey: key })),
    onSuccess: order => {
      client.setQueryData(['order', order.id], order)
      void client.invalidateQueries({ queryKey: ['cart'] })
      void client.invalidateQueries({ queryKey: ['orders'] })
    },
  })
}

/** Starts (or finds again) the payment of an order and leaves for the cashier, who sends the shopper back to the order. */
export function usePaying() {
  return useMutation({
    mutationFn: async (orderId: string) => {
      const payment = await acts.once(`pay.${orderId}`, {}, key =>
        http.post<PaymentView>(`/api/orders/${orderId}/payment`, { body: { provider: 'sandbox' }, idempotencyKey: key }),
      )
      location.assign(cashierUrl(payment.payUrl, orderId))
      return payment
    },
  })
}

export function cashierUrl(payUrl: string, orderId: string): string {
  const back = encodeURIComponent(`/orders/${orderId}?paid=1`)
  return `${payUrl}${payUrl.includes('?') ? '&' : '?'}return=${back}`
}

export function useOrders(state: MaybeRefOrGetter<OrderState | undefined>) {
  const found = useInfiniteQuery({
    queryKey: ['orders', computed(() => toValue(state))],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => http.get<Page<OrderView>>('/api/orders', { query: { state: toValue(state), cursor: pageParam, limit: 20 } }),
    getNextPageParam: last => last.next,
  })
  return { ...found, orders: computed(() => found.data.value?.pages.flatMap(page => page.items) ?? []) }
}

/** Whether what is known so far makes one look again in a second: back from the cashier, news may be on the way. */
export type Impatience<T> = (known: T | undefined) => boolean

/** One order; while it waits for its group it is asked again as often as the group, so that both tell the same. */
export function useOrder(id: MaybeRefOrGetter<string>, impatient: Impatience<OrderView>) {
  return useQuery({
    queryKey: ['order', computed(() => toValue(id))],
    refetchInterval: query => (impatient(query.state.data) ? 1_000 : query.state.data?.held ? 3_000 : false),
    queryFn: () => http.get<OrderView>(`/api/orders/${toValue(id)}`),
  })
}

/** Where an order stands in its group; none (null) for an order without one. */
export function useParticipation(orderId: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>, impatient: Impatience<MyParticipation | null>) {
  return useQuery({
    queryKey: ['participation', computed(() => toValue(orderId))],
    enabled: computed(() => toValue(enabled)),
    refetchInterval: query => (impatient(query.state.data) ? 1_000 : false),
    queryFn: () =>
      http.get<MyParticipation>(`/api/orders/${toValue(orderId)}/participation`).catch((error: unknown) => {
        if (isProblemError(error) && error.status === 404) return null
        throw error
      }),
  })
}

function useOrderAct(name: string, path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (orderId: string) =>
      acts.once(`${name}.${orderId}`, {}, key => http.post<OrderView>(`/api/orders/${orderId}/${path}`, { idempotencyKey: key })),
    onSuccess: order => {
      client.setQueryData(['order', order.id], order)
      void client.invalidateQueries({ queryKey: ['orders'] })
    },
  })
}

export const useCancelling = () => useOrderAct('cancel', 'cancel')
export const useReceipt = () => useOrderAct('receipt', 'receipt')
