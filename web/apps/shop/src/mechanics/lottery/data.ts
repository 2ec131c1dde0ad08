import { Acts, http, type EarnedChances, type LotteryDrawView, type LotteryProof, type LotteryView } from '@banyan/api'
import { followServerClock } from '@banyan/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { arrivedBy } from '../../share/arrival'

/** A lottery, asked again every few seconds: chances that were earned arrive, prizes go. */
export function useLottery(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['lottery', computed(() => toValue(id))],
    staleTime: 1_000,
    refetchInterval: query => (['ENDED', 'SETTLED'].includes(query.state.data?.state ?? '') ? false : 3_000),
    queryFn: async () => {
      const askedAt = Date.now()
      const lottery = await http.get<LotteryView>(`/api/lotteries/${toValue(id)}`)
      followServerClock(lottery.serverTime, askedAt)
      return lottery
    },
  })
}

export function useDrawing(id: MaybeRefOrGetter<string>) {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: () => {
      const body = arrivedBy.value ? { shareCode: arrivedBy.value } : {}
      return acts.once(`lottery.draw.${toValue(id)}`, {}, key =>
        http.post<LotteryDrawView>(`/api/lotteries/${toValue(id)}/draws`, { body, idempotencyKey: key }),
      )
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['lottery', toValue(id)] })
      void client.invalidateQueries({ queryKey: ['wallet'] })
    },
  })
}

export function useSigningIn(id: MaybeRefOrGetter<string>) {
  const client = useQueryClient()
  const acts = new Acts()
  return useMutation({
    mutationFn: () =>
      acts.once(`lottery.sign-in.${toValue(id)}`, {}, key => http.post<EarnedChances>(`/api/lotteries/${toValue(id)}/sign-in`, { idempotencyKey: key })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['lottery', toValue(id)] }),
  })
}

/** All draws of a lottery, page by page. */
export function useProof(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['lottery-proof', computed(() => toValue(id))],
    queryFn: async () => {
      const page = (after: number) => http.get<LotteryProof>(`/api/lotteries/${toValue(id)}/proof`, { query: { after } })
      const proof = await page(0)
      for (let next = proof.next; next !== undefined; ) {
        const more = await page(next)
        proof.draws.push(...more.draws)
        next = more.next
      }
      return proof
    },
  })
}
