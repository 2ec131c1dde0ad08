import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Milliseconds the server's clock is ahead of this device's, as last told by an answer. */
const ahead = ref(0)

/** Sets the clock by the server's time in an answer; `askedAt` (device time) halves the travel out of the error. */
export function followServerClock(serverTime: string, askedAt: number = Date.now(), now: number = Date.now()): void {
  const travel = Math.max(0, now - askedAt) / 2
  ahead.value = new Date(serverTime).getTime() + travel - now
}

export const serverNow = (): number => Date.now() + ahead.value

/** The server's time, ticking once a second while somebody looks. */
export function useServerNow(): Readonly<Ref<number>> {
  const now = ref(serverNow())
  const tick = () => (now.value = serverNow())
  const timer = setInterval(tick, 1000)
  document.addEventListener('visibilitychange', tick)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  })
  return readonly(now)
}

export interface TimeLeft {
  days: number
  hours: number
  minutes: number
  seconds: number
  totalSeconds: number
}

export function timeLeft(until: string, now: number): TimeLeft {
  const total = Math.max(0, Math.ceil((new Date(until).getTime() - now) / 1000))
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor((total % 86_400) / 3_600),
    minutes: Math.floor((total % 3_600) / 60),
    seconds: total % 60,
    totalSeconds: total,
  }
}
