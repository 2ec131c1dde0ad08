import { Acts, http, type PacketTerms, type PacketView, type TakenPart } from '@banyan/api'
import { followServerClock } from '@banyan/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { arrivedBy } from '../../share/arrival'

const arrival = () => (arrivedBy.value ? { shareCode: arrivedBy.value } : {})

export function usePacketTerms(campaignId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['packet-terms', computed(() => toValue(campaignId))],
    staleTime: 1_000,
    queryFn: () => http.get<PacketTerms>(`/api/campaigns/${toValue(campaignId)}/split`),
  })
}

/** One packet, asked again every few seconds while there are parts to take. */
export function usePacket(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['packet', computed(() => toValue(id))],
    staleTime: 1_000,
    refetchInterval: query => (query.state.data?.state === 'OPEN' ? 3_000 : false),
    queryFn: async () => {
      const askedAt = Date.now()
      const packet = await http.get<PacketView>(`/api/packets/${toValue(id)}`)
      followServerClock(packet.serverTime, askedAt)
      return packet
    },
  })
}

export const useMyPackets = () => useQuery({ queryKey: ['packet', 'mine'], queryFn: () => http.get<PacketView[]>('/api/me/packets') })

export function useOpeningPacket() {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: (campaignId: string) => {
      const body = { campaignId, ...arrival() }
      return acts.once('packet.open', body, key => http.post<PacketView>('/api/packets', { body, idempotencyKey: key }))
    },
    onSuccess: packet => {
      client.setQueryData(['packet', packet.id], packet)
      void client.invalidateQueries({ queryKey: ['packet-terms'] })
    },
  })
}

export function useTaking() {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: (id: string) =>
      acts.once(`packet.take.${id}`, {}, key => http.post<TakenPart>(`/api/packets/${id}/take`, { body: arrival(), idempotencyKey: key })),
    onSuccess: answer => {
      client.setQueryData(['packet', answer.packet.id], answer.packet)
      void client.invalidateQueries({ queryKey: ['wallet'] })
    },
    onError: (_, id) => void client.invalidateQueries({ queryKey: ['packet', id] }),
  })
}
