import type { LotterySpec } from '@banyan/api'
import { countOf, countText } from '../../model/amounts'
import type { Checks } from '../../model/checks'
import { checkReward, emptyReward, rewardForm, rewardTerm, type RewardForm } from '../../rewards/reward'

export type TaskKind = LotterySpec['tasks'][number]['kind']
export const TASKS: readonly TaskKind[] = ['SIGN_IN', 'SHARE_OPENED', 'PAID_ORDER']

export interface PrizeForm {
  nameZh: string
  nameEn: string
  stock: string
  /** odds in percent, four decimals at most */
  percent: string
  reward: RewardForm
}
export interface LotteryForm {
  prizes: PrizeForm[]
  tasks: Record<TaskKind, { on: boolean; chances: string; perDay: string }>
  freezeDays: string
}

export const emptyPrize = (): PrizeForm => ({ nameZh: '', nameEn: '', stock: '', percent: '', reward: emptyReward() })

export function empty(): LotteryForm {
  return {
    prizes: [emptyPrize()], freezeDays: '7',
    tasks: { SIGN_IN: { on: true, chances: '1', perDay: '1' }, SHARE_OPENED: { on: true, chances: '1', perDay: '3' }, PAID_ORDER: { on: true, chances: '1', perDay: '3' } },
  }
}

/** Of a million draws; nothing while the text is no percentage. */
export function oddsOf(percent: string): number | undefined {
  const text = percent.trim().replace(',', '.')
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? Math.round(Number(text) * 10_000) : undefined
}

export function termsOf(lottery: LotterySpec): LotteryForm {
  const form = empty()
  for (const kind of TASKS) {
    const task = lottery.tasks.find(one => one.kind === kind)
    form.tasks[kind] = task ? { on: true, chances: countText(task.chances), perDay: countText(task.perDay) } : { ...form.tasks[kind], on: false }
  }
  return {
    ...form, freezeDays: countText(lottery.freezeDays),
    prizes: lottery.prizes.map(prize => ({
      nameZh: prize.nameZh, nameEn: prize.nameEn, stock: countText(prize.stock), percent: String(prize.odds / 10_000),
      reward: rewardForm(prize.reward),
    })),
  }
}

export function sectionOf(lottery: LotteryForm, currency: string): LotterySpec {
  return {
    prizes: lottery.prizes.map(prize => ({ nameZh: prize.nameZh.trim(), nameEn: prize.nameEn.trim(), stock: countOf(prize.stock) ?? 0, odds: oddsOf(prize.percent) ?? 0, reward: rewardTerm(prize.reward, currency) })),
    tasks: TASKS.filter(kind => lottery.tasks[kind].on).map(kind => ({ kind, chances: countOf(lottery.tasks[kind].chances) ?? 0, perDay: kind === 'SIGN_IN' ? 1 : countOf(lottery.tasks[kind].perDay) ?? 0 })),
    freezeDays: countOf(lottery.freezeDays) ?? 0,
  }
}

export function check(lottery: LotteryForm, checks: Checks): void {
  lottery.prizes.forEach((prize, at) => {
    const field = `lottery.prizes.${at}`
    checks.required(`${field}.nameZh`, prize.nameZh)
    checks.required(`${field}.nameEn`, prize.nameEn)
    checks.count(`${field}.stock`, prize.stock, 1)
    if (!prize.percent.trim()) checks.add(`${field}.odds`, 'required')
    else if (!oddsOf(prize.percent)) checks.add(`${field}.odds`, 'count')
    checkReward(checks, `${field}.reward`, prize.reward)
  })
  for (const kind of TASKS) {
    if (!lottery.tasks[kind].on) continue
    checks.count(`lottery.tasks.${kind}.chances`, lottery.tasks[kind].chances, 1)
    if (kind !== 'SIGN_IN') checks.count(`lottery.tasks.${kind}.perDay`, lottery.tasks[kind].perDay, 1)
  }
  checks.count('lottery.freezeDays', lottery.freezeDays, 0)
}
