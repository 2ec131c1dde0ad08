import { Acts, http, type CouponView, type GiftLink, type GiftView, type OfferedCoupon, type Page, type ProductPromotions } from '@banyan/api'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

const acts = new Acts()
export type CouponShelf = 'USABLE' | 'USED' | 'EXPIRED'

export const useOfferedCoupons = () => useQuery({ queryKey: ['coupons', 'offered'], queryFn: () => http.get<OfferedCoupon[]>('/api/coupons/offered') })

/** Coupons to take, promotions and the member price of a product. */
export function usePromotions(productId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['coupons', 'product', computed(() => toValue(productId))],
    queryFn: () => http.get<ProductPromotions>(`/api/products/${toValue(productId)}/promotions`),
  })
}

export function useMyCoupons(shelf: MaybeRefOrGetter<CouponShelf>) {
  const found = useInfiniteQuery({
    queryKey: ['coupons', 'mine', computed(() => toValue(shelf))],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => http.get<Page<CouponView>>('/api/coupons', { query: { shelf: toValue(shelf), cursor: pageParam, limit: 20 } }),
    getNextPageParam: last => last.next,
  })
  return { ...found, coupons: computed(() => found.data.value?.pages.flatMap(page => page.items) ?? []) }
}

/** What one has changes what goods cost. */
function useChange<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['coupons'] }), client.invalidateQueries({ queryKey: ['quote'] })]),
  })
}

export const useTakingCoupon = () =>
  useChange((templateId: string) =>
    acts.once(`coupon.${templateId}`, {}, key => http.post<CouponView>(`/api/coupons/offered/${templateId}/claim`, { idempotencyKey: key })),
  )

export const useRedeemingCode = () => useChange((code: string) => http.post<CouponView>('/api/coupons/codes', { body: { code } }))
export const useGiving = () => useChange((couponId: string) => http.post<GiftLink>(`/api/coupons/${couponId}/gift`))
export const useTakingGift = () => useChange((token: string) => http.post<CouponView>(`/api/coupons/gifts/${encodeURIComponent(token)}`))

export const useGift = (token: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['coupons', 'gift', computed(() => toValue(token))],
    queryFn: () => http.get<GiftView>(`/api/coupons/gifts/${encodeURIComponent(toValue(token))}`),
  })
