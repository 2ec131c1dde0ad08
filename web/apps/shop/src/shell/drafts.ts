import { ref, watch, type Ref } from 'vue'

/** A form's content that survives a reload and a lost connection; `forget` once it has been sent. */
export function useDraft<T extends object>(name: string, empty: () => T): { draft: Ref<T>; forget: () => void } {
  const slot = `banyan.draft.${name}`
  const kept = sessionStorage.getItem(slot)
  const draft = ref(kept ? { ...empty(), ...(JSON.parse(kept) as T) } : empty()) as Ref<T>
  watch(draft, value => sessionStorage.setItem(slot, JSON.stringify(value)), { deep: true })
  return {
    draft,
    forget: () => sessionStorage.removeItem(slot),
  }
}
