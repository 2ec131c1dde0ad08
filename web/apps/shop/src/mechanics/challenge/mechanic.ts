import type { ShopMechanic } from '../mechanic'

export default {
  mechanic: 'CHALLENGE',
  texts: { zh: () => import('./zh'), en: () => import('./en') },
  campaign: () => import('./ChallengeCampaign.vue'),
  mine: '/me/badges',
  pages: {
    '/teams/:id': () => import('./TeamPage.vue'),
    '/me/badges': () => import('./MyBadges.vue'),
  },
} satisfies ShopMechanic
