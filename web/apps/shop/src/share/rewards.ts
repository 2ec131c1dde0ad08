import type { PublicReward } from '@banyan/api'

/** Whether a reward is anything at all: no money is not. */
export const gives = (reward: PublicReward) => reward.kind !== 'CASH' || reward.amount.minor > 0
