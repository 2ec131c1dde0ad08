import type { ProblemError } from '@banyan/api'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { problemFrom } from './problem'

export interface Resource<T> {
  data: ComputedRef<T | undefined>
  problem: ComputedRef<ProblemError | undefined>
  loading: ComputedRef<boolean>
  refresh(): Promise<void>
  /** Replaces what is known, after a write has answered with the new state. */
  put(value: T): void
}

export interface ResourceOptions<T> {
  /** Milliseconds between quiet refreshes while the page is visible, given the last answer. */
  every?: (last: T | undefined) => number | false
  /** Keeps showing the last answer while another key loads (lists). */
  keep?: boolean
}

/** Server state under a name: `key` says which one (undefined: none yet); its last answer stays while it refreshes. */
export function useResource<K, T>(name: string, key: () => K | undefined, load: (key: K, signal: AbortSignal) => Promise<T>, options: ResourceOptions<T> = {}): Resource<T> {
  const client = useQueryClient()
  const queryKey = computed(() => [name, key()] as const)
  const query = useQuery<T, Error>({
    queryKey,
    queryFn: ({ queryKey: [, wanted], signal }) => load(wanted as K, signal),
    enabled: computed(() => key() !== undefined),
    refetchInterval: asked => options.every?.(asked.state.data) ?? false,
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  })
  return {
    data: computed(() => query.data.value),
    problem: computed(() => (query.error.value ? problemFrom(query.error.value) : undefined)),
    loading: computed(() => query.isFetching.value),
    refresh: async () => { await query.refetch() },
    put: value => { client.setQueryData(queryKey.value, value) },
  }
}

/** Marks everything under these names as out of date, after a write that changed it. */
export function useStale(): (...names: string[]) => void {
  const client = useQueryClient()
  return (...names) => { for (const name of names) void client.invalidateQueries({ queryKey: [name] }) }
}
