import type { Page } from '@banyan/api'
import { computed, ref, watch, type ComputedRef } from 'vue'
import { useResource, type Resource } from './useResource'

export interface PagedList<T> extends Resource<Page<T>> {
  items: ComputedRef<T[]>
  pageNumber: ComputedRef<number>
  hasNext: ComputedRef<boolean>
  hasPrevious: ComputedRef<boolean>
  next(): void
  previous(): void
}

/** A keyset-paged list of the server. Another filter starts again at the first page; pages already seen can be gone back to. */
export function usePagedList<Q extends object, T>(name: string, query: () => Q, load: (query: Q & { cursor?: string }, signal: AbortSignal) => Promise<Page<T>>): PagedList<T> {
  const cursors = ref<string[]>([])
  watch(() => JSON.stringify(query()), () => { cursors.value = [] }, { flush: 'sync' })
  const resource = useResource(name, () => ({ ...query(), cursor: cursors.value.at(-1) }), load, { keep: true })
  return {
    ...resource,
    items: computed(() => resource.data.value?.items ?? []),
    pageNumber: computed(() => cursors.value.length + 1),
    hasNext: computed(() => !!resource.data.value?.next),
    hasPrevious: computed(() => cursors.value.length > 0),
    next() {
      const next = resource.data.value?.next
      if (next) cursors.value = [...cursors.value, next]
    },
    previous() { cursors.value = cursors.value.slice(0, -1) },
  }
}
