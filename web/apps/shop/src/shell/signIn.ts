import { shallowRef } from 'vue'
import { useMe } from '../data/me'

export type Reason = 'order' | 'share' | 'me' | 'invite' | 'join' | 'coupon'

interface Asking {
  reason: Reason
  answer: (signedIn: boolean) => void
}

/** The sign-in sheet shows while somebody is asked. */
export const asking = shallowRef<Asking>()

/** Asks for sign-in only when an act needs it and goes on with the act afterwards; false when the visitor would rather not. */
export function useSignInWhenNeeded() {
  const me = useMe()
  return async (reason: Reason): Promise<boolean> => {
    const known = me.data.value ?? (await me.refetch()).data
    if (known) return true
    return new Promise(resolve => {
      asking.value = {
        reason,
        answer: signedIn => {
          asking.value = undefined
          resolve(signedIn)
        },
      }
    })
  }
}
