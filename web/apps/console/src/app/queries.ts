import { isProblemError } from '@banyan/api'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/vue-query'
import { useSession } from './session'

/** Server state of the application. A lost connection is tried again twice; a refusal is told at once. */
export function createQueries(): QueryClient {
  const watchSession = (error: Error) => { if (isProblemError(error) && error.status === 401) useSession().lost() }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watchSession }),
    mutationCache: new MutationCache({ onError: watchSession }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && (!isProblemError(error) || error.status === 0 || error.status >= 500),
        retryDelay: attempt => 400 * 2 ** attempt,
      },
    },
  })
}
