import type { ShopMechanic } from '../mechanic'

export default {
  mechanic: 'SPLIT',
  texts: { zh: () => import('./zh'), en: () => import('./en') },
  campaign: () => import('./SplitCampaign.vue'),
  mine: '/me/packets',
  pages: {
    '/packets/:id': () => import('./PacketPage.vue'),
    '/me/packets': () => import('./MyPackets.vue'),
  },
} satisfies ShopMechanic
