import type { ShopMechanic } from '../mechanic'

export default {
  mechanic: 'COMMUNITY_PURCHASE',
  texts: { zh: () => import('./zh'), en: () => import('./en') },
  campaign: () => import('./CommunityCampaign.vue'),
  pages: { '/rounds/:id': () => import('./RoundPage.vue') },
} satisfies ShopMechanic
