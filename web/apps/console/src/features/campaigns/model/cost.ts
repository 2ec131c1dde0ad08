import type { BudgetView, WorstCase } from '@banyan/api'

export interface CostVerdict {
  /** Share of the budget the worst case takes; undefined without a budget. */
  share?: number
  level: 'none' | 'covered' | 'tight' | 'over'
  /** How many participations the budget pays for at worst. */
  participationsCovered?: number
}

/** How the worst case stands to the budget: over it, close to it (from nine tenths on), or well covered. */
export function verdict(worst: WorstCase, budgetMinor: number): CostVerdict {
  const each = worst.perParticipation.minor
  const participationsCovered = each > 0 ? Math.floor(budgetMinor / each) : undefined
  const covered = participationsCovered === undefined ? {} : { participationsCovered }
  if (worst.total.minor === 0) return { level: 'none', ...covered }
  if (budgetMinor <= 0) return { level: 'over', ...covered }
  const share = worst.total.minor / budgetMinor
  return { share, level: share > 1 ? 'over' : share >= 0.9 ? 'tight' : 'covered', ...covered }
}

export interface BudgetPart { key: 'granted' | 'held' | 'reserved' | 'free'; minor: number; share: number }

/** The budget's parts in the order in which money moves through them; they add up to what was funded. */
export function budgetParts(budget: BudgetView): BudgetPart[] {
  const funded = Math.max(1, budget.funded.minor)
  return (['granted', 'held', 'reserved', 'free'] as const).map(key => ({ key, minor: budget[key].minor, share: budget[key].minor / funded }))
}
