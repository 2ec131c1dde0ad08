import type { ChallengeSpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { rewardText } from '../../rewards/reward'
import { mechanicStudio } from '../mechanic'
import ChallengeDrawing from './ChallengeDrawing.vue'
import { check, empty, sectionOf, termsOf, type ChallengeForm } from './form'

export default mechanicStudio<ChallengeForm, ChallengeSpec>({
  mechanic: 'CHALLENGE', order: 4, path: 'challenge', section: 'challenge', icon: 'challenge',
  drawing: ChallengeDrawing,
  offer: defineAsyncComponent(() => import('./ChallengeOffer.vue')),
  rules: defineAsyncComponent(() => import('./ChallengeRules.vue')),
  phone: defineAsyncComponent(() => import('./ChallengePhone.vue')),
  ruleFields: /^challenge\.(teamSize|freezeDays)/,
  empty, termsOf, sectionOf, check,
  summary: (section, t, format) => [
    { name: t('campaigns.mechanics.CHALLENGE.event'), text: `${t(`campaigns.mechanics.CHALLENGE.events.${section.goal.event}`)} · ${t(`campaigns.mechanics.CHALLENGE.measures.${section.goal.measure}`)}` },
    { name: t('campaigns.mechanics.CHALLENGE.tiers'), text: section.tiers.map(tier => `${section.goal.measure === 'SUM' ? format.money({ minor: tier.goal, currency: tier.reward.amount.currency }) : format.count(tier.goal)}: ${rewardText(tier.reward, t, format)}`).join(' · ') },
    ...(section.ranks?.length ? [{ name: t('campaigns.mechanics.CHALLENGE.ranks'), text: section.ranks.map(rank => `${rank.from === rank.to ? rank.from : `${rank.from}–${rank.to}`}: ${rewardText(rank.reward, t, format)}`).join(' · ') }] : []),
    { name: t('campaigns.mechanics.CHALLENGE.teamSize'), text: format.count(section.teamSize ?? 1) },
  ],
})
