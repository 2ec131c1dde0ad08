import { onScopeDispose } from 'vue'

/** Calls once things have been quiet for a while. */
export function useDebounceFn(call: () => unknown, quietFor: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(timer))
  return () => {
    clearTimeout(timer)
    timer = setTimeout(call, quietFor)
  }
}
