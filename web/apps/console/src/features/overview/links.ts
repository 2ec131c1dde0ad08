import type { Overview } from '@banyan/api'
import type { RouteLocationRaw } from 'vue-router'

type Tile = Overview['tiles'][number]

/** The list behind a number of the overview. */
export function listBehind(key: string, span: { from: string; to: string }): RouteLocationRaw {
  switch (key) {
    case 'buyers': case 'registered': case 'newCustomers': case 'returningCustomers': case 'customers': case 'registrations': case 'people': case 'repeatRate': return { path: '/people', query: { sort: 'newest' } }
    case 'invited': return { path: '/people', query: { sort: 'newest' } }
    case 'k': case 'cac': case 'shares': case 'rewards': case 'groups': return { path: '/campaigns' }
    default: return { path: '/orders', query: { from: span.from, to: span.to } }
  }
}

export const LOWER_IS_BETTER = new Set(['refunds', 'refundRate', 'cac'])

/** Tiles in the order of the question they answer: how are we growing, then why, then what it costs. */
const ORDER = ['sales', 'netSales', 'orders', 'newCustomers', 'returningCustomers', 'averageOrder', 'repeatRate', 'buyers', 'registered', 'customers', 'registrations', 'people', 'invited', 'shares', 'k', 'cac', 'rewards', 'refunds', 'refundRate']
export function inOrder(tiles: Tile[]): Tile[] {
  const place = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
  return [...tiles].sort((a, b) => place(a.key) - place(b.key))
}
