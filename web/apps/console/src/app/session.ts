import { http, isProblemError, type OperatorView, type ShopView } from '@banyan/api'
import { setTimeZone } from '@banyan/i18n'
import { followServerClock } from '@banyan/ui'
import { computed, readonly, ref, shallowRef } from 'vue'
import { may, type Permission } from './permissions'

const operator = shallowRef<OperatorView>()
const shop = shallowRef<ShopView>()
/** The session ended while somebody was working: the page stays as it is, and asks to sign in over it. */
const expired = ref(false)
let asked: Promise<void> | undefined

/** Who works here, and in which shop. Asked once; later answers come from signing in and out. */
export function useSession() {
  return {
    operator: readonly(operator),
    shop: readonly(shop),
    expired: readonly(expired),
    currency: computed(() => shop.value?.currency ?? 'CNY'),
    timeZone: computed(() => shop.value?.timeZone ?? 'Asia/Shanghai'),
    can: (permission: Permission) => may(operator.value?.roles ?? [], permission),
    load, signIn, signOut, changePassword, refresh, lost,
  }
}

function load(): Promise<void> {
  asked ??= Promise.all([refresh(), loadShop()]).then(() => undefined, error => {
    asked = undefined
    throw error
  })
  return asked
}

async function refresh(): Promise<void> {
  try {
    operator.value = await http.get<OperatorView>('/api/console/me')
  } catch (error) {
    if (!isProblemError(error) || (error.status !== 401 && error.status !== 403)) throw error
    operator.value = undefined
  }
}

async function loadShop(): Promise<void> {
  const sent = Date.now()
  shop.value = await http.get<ShopView>('/api/shop')
  followServerClock(shop.value.serverTime, sent)
  setTimeZone(shop.value.timeZone)
}

async function signIn(username: string, password: string, totp: string): Promise<OperatorView> {
  const view = await http.post<OperatorView>('/api/console/session', { body: { username, password, ...(totp ? { totp } : {}) } })
  operator.value = view
  expired.value = false
  return view
}

async function signOut(): Promise<void> {
  await http.del('/api/console/session')
  operator.value = undefined
}

async function changePassword(current: string, password: string): Promise<void> {
  await http.put('/api/console/me/password', { body: { current, password } })
  await refresh()
}

function lost(): void {
  if (operator.value) expired.value = true
}
