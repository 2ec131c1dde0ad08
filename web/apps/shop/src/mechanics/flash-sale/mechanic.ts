import type { ShopMechanic } from '../mechanic'

export default {
  mechanic: 'FLASH_SALE',
  texts: { zh: () => import('./zh'), en: () => import('./en') },
  campaign: () => import('./FlashCampaign.vue'),
} satisfies ShopMechanic
