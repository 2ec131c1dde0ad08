import { isProblemError } from '@banyan/api'
import { QueryClient } from '@tanstack/vue-query'

/** Refusals are answers, not accidents: only an unreachable or broken server is asked again. */
const mayRecover = (error: unknown) => !isProblemError(error) || error.status === 0 || error.status >= 500

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && mayRecover(error),
      retryDelay: attempt => 400 * 2 ** attempt,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
