import { http } from '@banyan/api'
import { ref } from 'vue'

const STORED = 'banyan.share'

/** Code of the shared link this visitor came by: kept for the session and credited when they sign in or order. */
export const arrivedBy = ref<string | undefined>(sessionStorage.getItem(STORED) ?? undefined)

/** Remembers the link and tells the server once that it was opened; the answer does not matter to the visitor. */
export function rememberArrival(code: string): void {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(code)) return
  arrivedBy.value = code
  sessionStorage.setItem(STORED, code)
  http.post(`/api/shares/${code}/opened`).catch(() => undefined)
}
