import { Acts, http, type AddressInput, type FlashOrderView, type FlashSaleView } from '@banyan/api'
import { followServerClock } from '@banyan/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { arrivedBy } from '../../share/arrival'

/** A flash sale, asked again every few seconds; quicker while an order of mine is being placed. */
export function useFlashSale(campaignId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['flash-sale', computed(() => toValue(campaignId))],
    staleTime: 500,
    refetchInterval: query => {
      const sale = query.state.data
      if (sale?.mine.some(order => order.state === 'ACCEPTED')) return 700
      return sale && sale.state !== 'CLOSED' ? 4_000 : false
    },
    queryFn: async () => {
      const askedAt = Date.now()
      const sale = await http.get<FlashSaleView>(`/api/flash-sales/${toValue(campaignId)}`)
      followServerClock(sale.serverTime, askedAt)
      return sale
    },
  })
}

export interface FlashWish {
  campaignId: string
  skuId: string
  quantity: number
  address: AddressInput
}

export function useFlashOrder() {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: ({ campaignId, skuId, quantity, address: { name, phone, region, street } }: FlashWish) => {
      const body = { quantity, address: { name, phone, region, street }, ...(arrivedBy.value ? { shareCode: arrivedBy.value } : {}) }
      return acts.once(`flash.${campaignId}.${skuId}`, body, key =>
        http.post<FlashOrderView>(`/api/flash-sales/${campaignId}/items/${skuId}/orders`, { body, idempotencyKey: key }),
      )
    },
    onSettled: (_, __, wish) => void client.invalidateQueries({ queryKey: ['flash-sale', wish.campaignId] }),
  })
}
