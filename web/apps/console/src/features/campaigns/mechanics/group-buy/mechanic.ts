import type { GroupBuySpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { mechanicStudio } from '../mechanic'
import GroupBuyDrawing from './GroupBuyDrawing.vue'
import { check, empty, sectionOf, termsOf, type GroupBuyForm } from './form'

export default mechanicStudio<GroupBuyForm, GroupBuySpec>({
  mechanic: 'GROUP_BUY', order: 1, path: 'group-buy', section: 'groupBuy', icon: 'group',
  drawing: GroupBuyDrawing,
  offer: defineAsyncComponent(() => import('./GroupBuyOffer.vue')),
  rules: defineAsyncComponent(() => import('./GroupBuyRules.vue')),
  phone: defineAsyncComponent(() => import('./GroupPhone.vue')),
  ruleFields: /^groupBuy\.(audience|showOpenGroups|guarantee|reminder|quantityLimit|leaderPerk)/,
  caps: { perPerson: '3' },
  empty, termsOf, sectionOf, check,
  productOf: terms => terms.productId,
  summary: (section, t, format) => [
    { name: t('campaigns.studio.ladder'), text: section.ladder.map(step => `${t('campaigns.phone.people', { n: step.size })}: ${[...new Set(step.prices.map(price => format.money(price.price)))].join(' / ')}`).join(' · ') },
    { name: t('campaigns.studio.window'), text: `${format.count(section.windowHours)} ${t('campaigns.studio.hours')}` },
    { name: t('campaigns.studio.audience'), text: t(`campaigns.studio.audiences.${section.audience}`) },
    { name: t('campaigns.studio.perk'), text: section.leaderPerk ? `${t(`campaigns.studio.perks.${section.leaderPerk.kind}`)}${section.leaderPerk.amount ? ` ${format.money(section.leaderPerk.amount)}` : ''}` : t('app.none') },
    { name: t('campaigns.studio.guarantee'), text: section.guarantee.enabled ? t('campaigns.phone.people', { n: section.guarantee.minimum }) : t('app.no') },
  ],
})
