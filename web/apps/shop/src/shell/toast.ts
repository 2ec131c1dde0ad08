import { ref } from 'vue'

export interface Toast {
  id: number
  text: string
  hint: string
}

/** What is said in passing, at the foot of the page and to screen readers. */
export const toast = ref<Toast>()

let hiding: ReturnType<typeof setTimeout> | undefined

export function showToast(text: string, hint = ''): void {
  clearTimeout(hiding)
  toast.value = { id: Date.now(), text, hint }
  // Long enough to read: about a second for the start and fifty milliseconds a letter.
  hiding = setTimeout(() => (toast.value = undefined), Math.min(8000, 1800 + 60 * (text.length + hint.length)))
}
