import { http, type CommissionRate, type CommissionsView } from '@banyan/api'
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useSignedIn } from './me'

/** What my shared links earn. */
export function useCommissions() {
  const enabled = useSignedIn()
  const found = useInfiniteQuery({
    queryKey: ['commissions'],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => http.get<CommissionsView>('/api/me/commissions', { query: { cursor: pageParam } }),
    getNextPageParam: last => last.next,
  })
  return {
    ...found,
    view: computed(() => found.data.value?.pages[0]),
    entries: computed(() => found.data.value?.pages.flatMap(page => page.entries) ?? []),
  }
}

/** The share of a product's price, in hundredths of a percent, that sharing it earns me; nothing when it earns none. */
export function useCommissionRate(productId: MaybeRefOrGetter<string | undefined>) {
  const signedIn = useSignedIn()
  return useQuery({
    queryKey: ['commissions', 'rate', computed(() => toValue(productId))],
    enabled: computed(() => signedIn.value && Boolean(toValue(productId))),
    staleTime: 60_000,
    queryFn: () => http.get<CommissionRate>('/api/me/commissions/rate', { query: { productId: toValue(productId) } }),
  })
}
