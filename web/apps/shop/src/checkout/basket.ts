import type { OrderLineInput } from '@banyan/api'
import type { LocationQuery, RouteLocationRaw } from 'vue-router'

export interface Basket {
  lines: OrderLineInput[]
  campaignId: string | undefined
  groupId: string | undefined
  /** the page of what is bought under an offer, where that is no group */
  back: string | undefined
  fromCart: boolean
}

/** Only pages of this shop. */
const pathOf = (text: string | undefined) => (text && /^\/(?![/\\])/.test(text) ? text : undefined)
const one = (value: LocationQuery[string] | undefined) => (Array.isArray(value) ? value[0] : value) ?? undefined

/** The checkout's address holds all that is bought, so that a reload or a way back loses nothing. */
export function checkoutAddress(
  lines: OrderLineInput[],
  offer?: { campaignId: string; groupId?: string; back?: string } | undefined,
  fromCart = false,
): RouteLocationRaw {
  return {
    path: '/checkout',
    query: {
      lines: lines.map(line => `${line.skuId}:${line.quantity}`).join(','),
      ...(offer ? { campaign: offer.campaignId } : {}),
      ...(offer?.groupId ? { group: offer.groupId } : {}),
      ...(offer?.back ? { back: offer.back } : {}),
      ...(fromCart ? { cart: '1' } : {}),
    },
  }
}

export function basketOf(query: LocationQuery): Basket {
  const lines = (one(query.lines) ?? '').split(',').flatMap(entry => {
    const [skuId, count] = entry.split(':')
    const quantity = Number(count)
    return skuId && Number.isInteger(quantity) && quantity > 0 ? [{ skuId, quantity }] : []
  })
  return { lines, campaignId: one(query.campaign), groupId: one(query.group), back: pathOf(one(query.back)), fromCart: one(query.cart) === '1' }
}
