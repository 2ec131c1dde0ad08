import type { SplitSpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { mechanicStudio } from '../mechanic'
import SplitDrawing from './SplitDrawing.vue'
import { check, empty, sectionOf, termsOf, type SplitForm } from './form'

export default mechanicStudio<SplitForm, SplitSpec>({
  mechanic: 'SPLIT', order: 5, path: 'split', section: 'split', icon: 'packet',
  drawing: SplitDrawing,
  offer: defineAsyncComponent(() => import('./SplitOffer.vue')),
  rules: defineAsyncComponent(() => import('./SplitRules.vue')),
  phone: defineAsyncComponent(() => import('./SplitPhone.vue')),
  ruleFields: /^split\.(trigger|minimumOrder|freezeDays)/,
  caps: { perPerson: '3' },
  empty, termsOf, sectionOf, check,
  summary: (section, t, format) => [
    { name: t('campaigns.mechanics.SPLIT.content'), text: section.amount ? format.money(section.amount) : t('campaigns.mechanics.SPLIT.contents.COUPON') },
    { name: t('campaigns.mechanics.SPLIT.parts'), text: format.count(section.parts) },
    { name: t('campaigns.mechanics.SPLIT.trigger'), text: t(`campaigns.mechanics.SPLIT.triggers.${section.trigger}`) },
    { name: t('campaigns.mechanics.SPLIT.window'), text: `${format.count(section.windowHours)} ${t('campaigns.studio.hours')}` },
    { name: t('campaigns.studio.freeze'), text: `${format.count(section.freezeDays)} ${t('campaigns.studio.days')}` },
  ],
})
