import type { CampaignState, JobView, OrderState } from '@banyan/api'

export type Tone = 'quiet' | 'good' | 'warn' | 'bad' | 'info' | 'brand'

export function campaignTone(state: CampaignState): Tone {
  switch (state) {
    case 'RUNNING': return 'good'
    case 'PAUSED': return 'warn'
    case 'IN_REVIEW': case 'SCHEDULED': return 'info'
    case 'APPROVED': return 'brand'
    case 'DRAFT': case 'ENDED': case 'SETTLED': return 'quiet'
  }
}

export function orderTone(state: OrderState): Tone {
  switch (state) {
    case 'AWAITING_PAYMENT': return 'warn'
    case 'PAID': return 'brand'
    case 'FULFILLED': return 'info'
    case 'COMPLETED': return 'good'
    case 'CANCELLED': return 'quiet'
  }
}

export function jobTone(state: JobView['state']): Tone {
  switch (state) {
    case 'QUEUED': return 'quiet'
    case 'RUNNING': return 'info'
    case 'SUCCEEDED': return 'good'
    case 'FAILED': return 'bad'
    case 'CANCELLED': return 'warn'
  }
}
