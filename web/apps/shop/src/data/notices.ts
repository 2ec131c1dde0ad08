import { http, type NoticeView, type Page, type UnreadNotices } from '@banyan/api'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useSignedIn } from './me'

const UNREAD = ['unread-notices']

/** How many messages wait to be read; asked again now and then, so that the bell rings without a reload. */
export function useUnread() {
  const enabled = useSignedIn()
  const found = useQuery({
    queryKey: UNREAD,
    enabled,
    refetchInterval: 20_000,
    queryFn: () => http.get<UnreadNotices>('/api/me/notices/unread'),
  })
  return computed(() => (enabled.value ? (found.data.value?.count ?? 0) : 0))
}

/** What I was told, the latest first. */
export function useNotices() {
  const enabled = useSignedIn()
  const found = useInfiniteQuery({
    queryKey: ['notices'],
    enabled,
    refetchOnMount: 'always',
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => http.get<Page<NoticeView>>('/api/me/notices', { query: { after: pageParam, limit: 20 } }),
    getNextPageParam: last => last.next,
  })
  return { ...found, notices: computed(() => found.data.value?.pages.flatMap(page => page.items) ?? []) }
}

/** Marks a message and all before it as read. */
export function useReading() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (upTo: string) => http.post('/api/me/notices/read', { body: { upTo } }),
    onSuccess: () => client.invalidateQueries({ queryKey: UNREAD }),
  })
}
