import type { FlashSaleSpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { mechanicStudio } from '../mechanic'
import FlashDrawing from './FlashDrawing.vue'
import { check, empty, sectionOf, termsOf, type FlashForm } from './form'

export default mechanicStudio<FlashForm, FlashSaleSpec>({
  mechanic: 'FLASH_SALE', order: 7, path: 'flash-sale', section: 'flashSale', icon: 'flash',
  drawing: FlashDrawing,
  offer: defineAsyncComponent(() => import('./FlashOffer.vue')),
  rules: defineAsyncComponent(() => import('./FlashRules.vue')),
  phone: defineAsyncComponent(() => import('./FlashPhone.vue')),
  board: defineAsyncComponent(() => import('./FlashBoardPanel.vue')),
  ruleFields: /^flashSale\.perPerson/,
  empty, termsOf, sectionOf, check,
  productOf: terms => terms.productId,
  summary: (section, t, format) => [
    { name: t('campaigns.mechanics.FLASH_SALE.items'), text: [...new Set(section.items.map(item => format.money(item.price)))].join(' / ') },
    { name: t('campaigns.mechanics.FLASH_SALE.stock'), text: format.count(section.items.reduce((sum, item) => sum + item.stock, 0)) },
    { name: t('campaigns.mechanics.FLASH_SALE.opensAt'), text: format.dateTime(section.opensAt) },
    { name: t('campaigns.mechanics.FLASH_SALE.perPerson'), text: format.count(section.perPerson) },
  ],
})
