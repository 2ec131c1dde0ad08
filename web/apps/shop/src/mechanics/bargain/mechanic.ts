import type { ShopMechanic } from '../mechanic'

export default {
  mechanic: 'BARGAIN',
  texts: { zh: () => import('./zh'), en: () => import('./en') },
  campaign: () => import('./BargainCampaign.vue'),
  mine: '/me/bargains',
  pages: {
    '/bargains/:id': () => import('./BargainPage.vue'),
    '/me/bargains': () => import('./MyBargains.vue'),
  },
} satisfies ShopMechanic
