import type { BargainSpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { mechanicStudio } from '../mechanic'
import BargainDrawing from './BargainDrawing.vue'
import { check, empty, sectionOf, termsOf, type BargainForm } from './form'

export default mechanicStudio<BargainForm, BargainSpec>({
  mechanic: 'BARGAIN', order: 3, path: 'bargain', section: 'bargain', icon: 'bargain',
  drawing: BargainDrawing,
  offer: defineAsyncComponent(() => import('./BargainOffer.vue')),
  rules: defineAsyncComponent(() => import('./BargainRules.vue')),
  phone: defineAsyncComponent(() => import('./BargainPhone.vue')),
  ruleFields: /^bargain\.(newCustomers|buyBefore|buyHours)/,
  caps: { perPerson: '3' },
  empty, termsOf, sectionOf, check,
  productOf: terms => terms.productId,
  summary: (section, t, format) => [
    { name: t('campaigns.mechanics.BARGAIN.floors'), text: [...new Set(section.floors.map(floor => format.money(floor.price)))].join(' / ') },
    { name: t('campaigns.mechanics.BARGAIN.helpers'), text: format.count(section.helpers) },
    { name: t('campaigns.mechanics.BARGAIN.window'), text: `${format.count(section.windowHours)} ${t('campaigns.studio.hours')}` },
    { name: t('campaigns.mechanics.BARGAIN.double'), text: section.newCustomersCountDouble ? t('app.yes') : t('app.no') },
    { name: t('campaigns.mechanics.BARGAIN.early'), text: section.buyBeforeFloor ? t('app.yes') : t('app.no') },
  ],
})
