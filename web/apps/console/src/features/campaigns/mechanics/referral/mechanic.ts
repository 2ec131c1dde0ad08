import type { ReferralSpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { mechanicStudio } from '../mechanic'
import ReferralDrawing from './ReferralDrawing.vue'
import { check, empty, sectionOf, termsOf, type ReferralForm } from './form'

export default mechanicStudio<ReferralForm, ReferralSpec>({
  mechanic: 'REFERRAL', order: 2, path: 'referral', section: 'referral', icon: 'referral',
  drawing: ReferralDrawing,
  offer: defineAsyncComponent(() => import('./ReferralOffer.vue')),
  rules: defineAsyncComponent(() => import('./ReferralRules.vue')),
  phone: defineAsyncComponent(() => import('./ReferralPhone.vue')),
  ruleFields: /^referral\.(trigger|freezeDays)/,
  caps: { perInviter: '30' },
  empty, termsOf, sectionOf, check,
  summary: (section, t, format) => [
    { name: t('campaigns.studio.inviterReward'), text: format.money(section.inviterReward.amount) },
    { name: t('campaigns.studio.inviteeReward'), text: format.money(section.inviteeReward.amount) },
    { name: t('campaigns.mechanics.REFERRAL.upline'), text: section.secondLevelReward ? format.money(section.secondLevelReward.amount) : t('app.none') },
    { name: t('campaigns.mechanics.REFERRAL.commissionRate'), text: section.commission ? format.percent(section.commission.basisPoints / 10_000, 2) : t('campaigns.mechanics.REFERRAL.noCommission') },
    { name: t('campaigns.studio.trigger'), text: t(`campaigns.studio.triggers.${section.trigger}`) },
    { name: t('campaigns.studio.freeze'), text: `${format.count(section.freezeDays)} ${t('campaigns.studio.days')}` },
  ],
})
