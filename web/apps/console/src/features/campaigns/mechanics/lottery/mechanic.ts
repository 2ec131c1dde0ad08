import type { LotterySpec } from '@banyan/api'
import { defineAsyncComponent } from 'vue'
import { mechanicStudio } from '../mechanic'
import LotteryDrawing from './LotteryDrawing.vue'
import { check, empty, sectionOf, termsOf, type LotteryForm } from './form'

export default mechanicStudio<LotteryForm, LotterySpec>({
  mechanic: 'LOTTERY', order: 6, path: 'lottery', section: 'lottery', icon: 'lottery',
  drawing: LotteryDrawing,
  offer: defineAsyncComponent(() => import('./LotteryOffer.vue')),
  rules: defineAsyncComponent(() => import('./LotteryRules.vue')),
  phone: defineAsyncComponent(() => import('./LotteryPhone.vue')),
  ruleFields: /^lottery\.(tasks|freezeDays)/,
  empty, termsOf, sectionOf, check,
  summary: (section, t, format) => [
    ...section.prizes.map((prize, at) => ({ name: t('campaigns.mechanics.LOTTERY.prize', { n: at + 1 }), text: `${prize.nameZh} / ${prize.nameEn} · ${format.count(prize.stock)} · ${format.percent(prize.odds / 1_000_000, 2)}` })),
    { name: t('campaigns.mechanics.LOTTERY.tasks'), text: section.tasks.map(task => `${t(`campaigns.mechanics.LOTTERY.task.${task.kind}`)} +${task.chances}`).join(' · ') },
    { name: t('campaigns.studio.freeze'), text: `${format.count(section.freezeDays)} ${t('campaigns.studio.days')}` },
  ],
})
