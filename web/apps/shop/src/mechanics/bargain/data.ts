import { Acts, http, type BargainTerms, type BargainView, type HelpedBargain } from '@banyan/api'
import { followServerClock } from '@banyan/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { arrivedBy } from '../../share/arrival'

const arrival = () => (arrivedBy.value ? { shareCode: arrivedBy.value } : {})

export function useBargainTerms(campaignId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['bargain-terms', computed(() => toValue(campaignId))],
    queryFn: () => http.get<BargainTerms>(`/api/campaigns/${toValue(campaignId)}/bargain`),
  })
}

/** One bargain, asked again every few seconds while friends may help. */
export function useBargain(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['bargain', computed(() => toValue(id))],
    staleTime: 1_000,
    refetchInterval: query => (query.state.data && ['OPEN', 'REACHED', 'ORDERED'].includes(query.state.data.state) ? 3_000 : false),
    queryFn: async () => {
      const askedAt = Date.now()
      const bargain = await http.get<BargainView>(`/api/bargains/${toValue(id)}`)
      followServerClock(bargain.serverTime, askedAt)
      return bargain
    },
  })
}

export const useMyBargains = () => useQuery({ queryKey: ['bargain', 'mine'], queryFn: () => http.get<BargainView[]>('/api/me/bargains') })

export function useOpening() {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: (wish: { campaignId: string; skuId: string }) => {
      const body = { ...wish, ...arrival() }
      return acts.once('bargain.open', body, key => http.post<BargainView>('/api/bargains', { body, idempotencyKey: key }))
    },
    onSuccess: bargain => {
      client.setQueryData(['bargain', bargain.id], bargain)
      void client.invalidateQueries({ queryKey: ['bargain-terms'] })
    },
  })
}

export function useHelping() {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: (id: string) =>
      acts.once(`bargain.help.${id}`, {}, key => http.post<HelpedBargain>(`/api/bargains/${id}/help`, { body: arrival(), idempotencyKey: key })),
    onSuccess: answer => client.setQueryData(['bargain', answer.bargain.id], answer.bargain),
    onError: (_, id) => void client.invalidateQueries({ queryKey: ['bargain', id] }),
  })
}
