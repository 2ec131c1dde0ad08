import { Acts, http, type CommunityView, type RoundView } from '@banyan/api'
import { followServerClock } from '@banyan/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

export function useCommunity(campaignId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['community', computed(() => toValue(campaignId))],
    refetchInterval: 10_000,
    queryFn: () => http.get<CommunityView>(`/api/community-purchases/${toValue(campaignId)}`),
  })
}

/** A round, asked again every few seconds while neighbours order. */
export function useRound(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['round', computed(() => toValue(id))],
    staleTime: 1_000,
    refetchInterval: query => (query.state.data?.state === 'OPEN' ? 3_000 : 15_000),
    queryFn: async () => {
      const askedAt = Date.now()
      const round = await http.get<RoundView>(`/api/community-rounds/${toValue(id)}`)
      followServerClock(round.serverTime, askedAt)
      return round
    },
  })
}

export function useOpeningRound() {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: ({ campaignId, ...body }: { campaignId: string; pointId: string; cutOffAt: string }) =>
      acts.once(`round.${campaignId}`, body, key => http.post<RoundView>(`/api/community-purchases/${campaignId}/rounds`, { body, idempotencyKey: key })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['community'] }),
  })
}

export function useHandingOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, code }: { id: string; code: string }) => http.post<RoundView>(`/api/community-rounds/${id}/pick-ups`, { body: { code } }),
    onSuccess: round => client.setQueryData(['round', round.id], round),
  })
}
