import type { ShopMechanic } from '../mechanic'

export default {
  mechanic: 'LOTTERY',
  texts: { zh: () => import('./zh'), en: () => import('./en') },
  campaign: () => import('./LotteryCampaign.vue'),
  pages: {
    '/lotteries/:id': () => import('./LotteryPage.vue'),
    '/lotteries/:id/verify': () => import('./VerifyPage.vue'),
  },
} satisfies ShopMechanic
