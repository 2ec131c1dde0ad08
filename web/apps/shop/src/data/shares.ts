import { http, type ShareLanding, type ShareRequest, type ShareView } from '@banyan/api'
import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { arrivedBy } from '../share/arrival'

export const useSharing = () =>
  useMutation({ mutationFn: (share: ShareRequest) => http.post<ShareView>('/api/shares', { body: share }) })

/** Whoever's link brought this visitor here, if one did. */
export function useArrival() {
  return useQuery({
    queryKey: ['arrival', arrivedBy],
    enabled: computed(() => Boolean(arrivedBy.value)),
    staleTime: Infinity,
    retry: false,
    queryFn: () => http.get<ShareLanding>(`/api/shares/${arrivedBy.value}`),
  })
}
