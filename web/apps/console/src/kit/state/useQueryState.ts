import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** One filter that lives in the address, so that a reload, a bookmark and the back button keep it. */
export function useQueryText(name: string, fallback = ''): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const value = route.query[name]
      return typeof value === 'string' ? value : fallback
    },
    set: value => {
      const query = { ...router.currentRoute.value.query, [name]: value || undefined }
      if (value === fallback) delete query[name]
      void router.replace({ query, hash: route.hash })
    },
  })
}
