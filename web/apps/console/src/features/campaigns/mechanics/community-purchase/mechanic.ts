import type { CommunitySpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { mechanicStudio } from '../mechanic'
import CommunityDrawing from './CommunityDrawing.vue'
import { check, empty, sectionOf, termsOf, type CommunityForm } from './form'

export default mechanicStudio<CommunityForm, CommunitySpec>({
  mechanic: 'COMMUNITY_PURCHASE', order: 8, path: 'community-purchase', section: 'communityPurchase', icon: 'community',
  drawing: CommunityDrawing,
  offer: defineAsyncComponent(() => import('./CommunityOffer.vue')),
  rules: defineAsyncComponent(() => import('./CommunityRules.vue')),
  phone: defineAsyncComponent(() => import('./CommunityPhone.vue')),
  board: defineAsyncComponent(() => import('./RoundsPanel.vue')),
  ruleFields: /^communityPurchase\.(longestHours|quantityLimit)/,
  empty, termsOf, sectionOf, check,
  productOf: terms => terms.productId,
  summary: (section, t, format) => [
    { name: t('campaigns.mechanics.COMMUNITY_PURCHASE.items'), text: [...new Set(section.items.map(item => format.money(item.price)))].join(' / ') },
    { name: t('campaigns.mechanics.COMMUNITY_PURCHASE.threshold'), text: format.count(section.threshold) },
    { name: t('campaigns.mechanics.COMMUNITY_PURCHASE.commission'), text: format.percent(section.commissionBasisPoints / 10_000, 2) },
  ],
})
