import type { Role } from '@banyan/api'
import type { RouteLocation } from 'vue-router'

/** Who may do what, as far as the screens show it; the server decides. The owner may do everything. */
const granted = {
  'campaigns.edit': ['GROWTH'],
  'campaigns.approve': ['GROWTH'],
  'campaigns.run': ['GROWTH'],
  'promotions.edit': ['GROWTH'],
  'goods.edit': ['MERCHANDISER'],
  'orders.fulfil': ['MERCHANDISER', 'SERVICE'],
  'orders.refund': ['SERVICE'],
  'imports.run': ['MERCHANDISER', 'ANALYST'],
  'risk.decide': ['RISK'],
  'withdrawals.decide': ['SERVICE', 'RISK'],
  'settings.shop': [],
} satisfies Record<string, Role[]>

export type Permission = keyof typeof granted

export function may(roles: readonly Role[], permission: Permission): boolean {
  return roles.includes('OWNER') || (granted[permission] as Role[]).some(role => roles.includes(role))
}

export function mayOpen(roles: readonly Role[], allowed: readonly Role[] | 'everyone'): boolean {
  return allowed === 'everyone' || roles.includes('OWNER') || allowed.some(role => roles.includes(role))
}

/** Whether an operator may open the page that an address resolved to. */
export function mayGo(roles: readonly Role[], to: Pick<RouteLocation, 'matched'>): boolean {
  return to.matched.every(step => mayOpen(roles, step.meta.roles ?? step.meta.feature?.roles ?? 'everyone'))
}
