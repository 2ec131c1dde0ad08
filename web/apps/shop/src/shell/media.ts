import { onScopeDispose, readonly, ref, watchEffect, type Ref } from 'vue'

/** Whether a media query holds now. */
export function useMediaQuery(query: string): Readonly<Ref<boolean>> {
  const list = matchMedia(query)
  const holds = ref(list.matches)
  const follow = () => (holds.value = list.matches)
  list.addEventListener('change', follow)
  onScopeDispose(() => list.removeEventListener('change', follow))
  return readonly(holds)
}

/** Calls back when an element comes near the view: the end of an endless list. */
export function useNearView(element: Ref<HTMLElement | undefined>, near: () => void): void {
  const observer = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && near(), { rootMargin: '600px' })
  let seen: HTMLElement | undefined
  watchEffect(() => {
    if (seen) observer.unobserve(seen)
    seen = element.value
    if (seen) observer.observe(seen)
  })
  onScopeDispose(() => observer.disconnect())
}
