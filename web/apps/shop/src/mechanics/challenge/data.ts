import { Acts, http, type ChallengeView, type OwnedBadge } from '@banyan/api'
import { followServerClock } from '@banyan/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { arrivedBy } from '../../share/arrival'

/** A challenge, or the team of one that I was called to; asked again so that progress shows within two seconds. */
export function useChallenge(path: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['challenge', computed(() => toValue(path))],
    staleTime: 500,
    refetchInterval: query => (query.state.data?.open ? 1_500 : false),
    queryFn: async () => {
      const askedAt = Date.now()
      const challenge = await http.get<ChallengeView>(toValue(path))
      followServerClock(challenge.serverTime, askedAt)
      return challenge
    },
  })
}

export function useJoining() {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: ({ campaignId, teamId }: { campaignId: string; teamId?: string | undefined }) => {
      const body = { ...(teamId ? { teamId } : {}), ...(arrivedBy.value ? { shareCode: arrivedBy.value } : {}) }
      return acts.once(`challenge.join.${campaignId}`, body, key => http.post<ChallengeView>(`/api/challenges/${campaignId}/entries`, { body, idempotencyKey: key }))
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['challenge'] }),
  })
}

export function useCheckIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (campaignId: string) => http.post<ChallengeView>(`/api/challenges/${campaignId}/check-ins`),
    onSettled: () => void client.invalidateQueries({ queryKey: ['challenge'] }),
  })
}

export const useMyBadges = () => useQuery({ queryKey: ['badges', 'mine'], queryFn: () => http.get<OwnedBadge[]>('/api/me/badges') })
