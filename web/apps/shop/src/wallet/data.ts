import {
  Acts,
  http,
  type Page,
  type RewardStep,
  type WalletEntry,
  type WalletView,
  type WithdrawalQuote,
  type WithdrawalRequest,
  type WithdrawalRules,
  type WithdrawalView,
} from '@banyan/api'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useSignedIn } from '../data/me'

const acts = new Acts()

export function useWallet() {
  const enabled = useSignedIn()
  return useQuery({ queryKey: ['wallet'], enabled, queryFn: () => http.get<WalletView>('/api/me/wallet') })
}

function usePages<T>(key: () => readonly unknown[], path: string, more: () => Record<string, string> = () => ({})) {
  const enabled = useSignedIn()
  const found = useInfiniteQuery({
    queryKey: computed(key),
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => http.get<Page<T>>(path, { query: { ...more(), cursor: pageParam } }),
    getNextPageParam: last => last.next,
  })
  return { ...found, items: computed(() => found.data.value?.pages.flatMap(page => page.items) ?? []) }
}

/** The steps of one unit: a currency, PTS or CHC. */
export const useEntries = (unit: MaybeRefOrGetter<string>) =>
  usePages<WalletEntry>(() => ['wallet', 'entries', toValue(unit)], '/api/me/wallet/entries', () => ({ unit: toValue(unit) }))

export const useRewardSteps = () => usePages<RewardStep>(() => ['wallet', 'rewards'], '/api/me/rewards')

export const useWithdrawals = () => usePages<WithdrawalView>(() => ['wallet', 'withdrawals'], '/api/me/withdrawals')

export function useWithdrawalRules() {
  return useQuery({ queryKey: ['withdrawal.rules'], queryFn: () => http.get<WithdrawalRules>('/api/me/withdrawals/terms') })
}

/** What an amount would come to; asked again while it is typed. */
export function useWithdrawalQuote(minor: MaybeRefOrGetter<number | undefined>) {
  const enabled = useSignedIn()
  return useQuery({
    queryKey: ['withdrawal.quote', computed(() => toValue(minor))],
    enabled: computed(() => enabled.value && toValue(minor) !== undefined),
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: () => http.get<WithdrawalQuote>('/api/me/withdrawals/quote', { query: { amount: toValue(minor) } }),
  })
}

/** Asks for a withdrawal; pressing again after a lost answer gives the same one, never a second. */
export function useWithdrawing() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: WithdrawalRequest) =>
      acts.once('withdraw', [request.amount, request.net], key =>
        http.post<WithdrawalView>('/api/me/withdrawals', { body: request, idempotencyKey: key }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['wallet'] }),
    onError: () => client.invalidateQueries({ queryKey: ['withdrawal.quote'] }),
  })
}

export function useWithdrawalCancel() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => http.post<WithdrawalView>(`/api/me/withdrawals/${id}/cancel`),
    onSettled: () => client.invalidateQueries({ queryKey: ['wallet'] }),
  })
}
