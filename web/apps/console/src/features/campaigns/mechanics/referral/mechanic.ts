import type { ReferralSpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { rewardText } from '../../rewards/reward'
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
    { name: t('campaigns.studio.inviterReward'), text: rewardText(section.inviterReward, t, format) },
    { name: t('campaigns.studio.inviteeReward'), text: rewardText(section.inviteeReward, t, format) },
    { name: t('campaigns.mechanics.REFERRAL.upline'), text: section.secondLevelReward ? rewardText(section.secondLevelReward, t, format) : t('app.none') },
    { name: t('campaigns.mechanics.REFERRAL.commissionRate'), text: section.commission ? format.percent(section.commission.basisPoints / 10_000, 2) : t('campaigns.mechanics.REFERRAL.noCommission') },
    { name: t('campaigns.studio.trigger'), text: t(`campaigns.studio.triggers.${section.trigger}`) },
    { name: t('campaigns.studio.freeze'), text: `${format.count(section.freezeDays)} ${t('campaigns.studio.days')}` },
  ],
})
