import { ref, watch, type Ref } from 'vue'

/** A choice of this reader that this browser remembers. */
export function useKept<T>(name: string, fallback: T): Ref<T> {
  const value = ref(read()) as Ref<T>
  watch(value, next => {
    try { localStorage.setItem(`banyan.${name}`, JSON.stringify(next)) } catch { /* not kept; the choice holds for this page */ }
  }, { deep: true })
  return value
  function read(): T {
    try {
      const text = localStorage.getItem(`banyan.${name}`)
      return text === null ? fallback : (JSON.parse(text) as T)
    } catch { return fallback }
  }
}
