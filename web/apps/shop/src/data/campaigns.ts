import {
  Acts,
  http,
  type CampaignCard,
  type CampaignPublicView,
  type GroupView,
  type MyParticipation,
  type OfferView,
} from '@banyan/api'
import { followServerClock } from '@banyan/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { arrivedBy } from '../share/arrival'

export function useOffers(productId: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: ['offers', computed(() => toValue(productId))],
    enabled: computed(() => Boolean(toValue(productId))),
    queryFn: () => http.get<OfferView[]>('/api/offers', { query: { productId: toValue(productId) } }),
  })
}

export function useRunningCampaigns() {
  return useQuery({ queryKey: ['campaigns', 'running'], queryFn: () => http.get<CampaignCard[]>('/api/campaigns', { query: { state: 'running' } }) })
}

export function useCampaign(id: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: ['campaign', computed(() => toValue(id))], enabled: computed(() => Boolean(toValue(id))), queryFn: () => http.get<CampaignPublicView>(`/api/campaigns/${toValue(id)}`) })
}

export interface GroupWish {
  campaignId?: string | undefined
  productId?: string | undefined
}

/** Open groups that may be joined, those near completion first. */
export function useOpenGroups(wish: MaybeRefOrGetter<GroupWish>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: ['groups', 'open', computed(() => toValue(wish))],
    enabled: computed(() => toValue(enabled)),
    refetchInterval: 15_000,
    queryFn: async () => {
      const askedAt = Date.now()
      const groups = await http.get<GroupView[]>('/api/groups', { query: { ...toValue(wish), open: true } })
      if (groups[0]) followServerClock(groups[0].serverTime, askedAt)
      return groups
    },
  })
}

/** One group, asked again every few seconds while it is open so that places fill before one's eyes. */
export function useGroup(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['group', computed(() => toValue(id))],
    staleTime: 1_000,
    refetchInterval: query => (query.state.data?.state === 'OPEN' || query.state.data?.mine?.state === 'DISPLACED' ? 3_000 : false),
    queryFn: async () => {
      const askedAt = Date.now()
      const group = await http.get<GroupView>(`/api/groups/${toValue(id)}`, { query: { shareCode: arrivedBy.value } })
      followServerClock(group.serverTime, askedAt)
      return group
    },
  })
}

export function useWithdrawal() {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: (groupId: string) =>
      acts.once(`withdraw.${groupId}`, {}, key => http.post<GroupView>(`/api/groups/${groupId}/withdraw`, { idempotencyKey: key })),
    onSuccess: group => {
      client.setQueryData(['group', group.id], group)
      void client.invalidateQueries({ queryKey: ['orders'] })
    },
  })
}

/** What somebody who lost the race for the last place wants: the money back or a group of their own. */
export function useDisplacedChoice() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ orderId, choice }: { orderId: string; choice: 'REFUND' | 'NEW_GROUP' }) =>
      http.post<MyParticipation>(`/api/orders/${orderId}/displaced`, { body: { choice } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['group'] })
      void client.invalidateQueries({ queryKey: ['order'] })
      void client.invalidateQueries({ queryKey: ['participation'] })
    },
  })
}
