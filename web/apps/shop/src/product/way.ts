import type { OfferView } from '@banyan/api'

/** How somebody buys: into the cart, alone at once, as the leader of a new group, or into an open one. */
export type Way = { kind: 'cart' } | { kind: 'alone' } | { kind: 'group'; offer: OfferView; groupId?: string }
