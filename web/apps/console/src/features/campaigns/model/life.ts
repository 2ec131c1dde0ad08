import type { CampaignState } from '@banyan/api'

/** A step an operator may ask for. The server decides; this only says which buttons make sense. */
export interface Transition { to: CampaignState; name: 'submit' | 'withdraw' | 'approve' | 'sendBack' | 'start' | 'schedule' | 'pause' | 'resume' | 'end' | 'settle'; reason: 'none' | 'optional' | 'required'; weight: 'main' | 'plain' | 'danger' }

export function transitionsFrom(state: CampaignState, schedule: { startsLater: boolean }): Transition[] {
  switch (state) {
    case 'DRAFT': return [{ to: 'IN_REVIEW', name: 'submit', reason: 'optional', weight: 'main' }]
    case 'IN_REVIEW': return [
      { to: 'APPROVED', name: 'approve', reason: 'optional', weight: 'main' },
      { to: 'DRAFT', name: 'sendBack', reason: 'required', weight: 'plain' },
    ]
    case 'APPROVED': return [
      schedule.startsLater
        ? { to: 'SCHEDULED', name: 'schedule', reason: 'none', weight: 'main' }
        : { to: 'RUNNING', name: 'start', reason: 'none', weight: 'main' },
      { to: 'DRAFT', name: 'sendBack', reason: 'required', weight: 'plain' },
    ]
    case 'SCHEDULED': return [
      { to: 'RUNNING', name: 'start', reason: 'optional', weight: 'main' },
      { to: 'DRAFT', name: 'withdraw', reason: 'required', weight: 'plain' },
    ]
    case 'RUNNING': return [
      { to: 'PAUSED', name: 'pause', reason: 'required', weight: 'plain' },
      { to: 'ENDED', name: 'end', reason: 'required', weight: 'danger' },
    ]
    case 'PAUSED': return [
      { to: 'RUNNING', name: 'resume', reason: 'required', weight: 'main' },
      { to: 'ENDED', name: 'end', reason: 'required', weight: 'danger' },
    ]
    case 'ENDED': return [{ to: 'SETTLED', name: 'settle', reason: 'optional', weight: 'main' }]
    case 'SETTLED': return []
  }
}

export function isLive(state: CampaignState): boolean {
  return state === 'RUNNING' || state === 'PAUSED'
}

/** Before the start whoever plans campaigns may edit; while it runs only an owner, for whoever comes from then on; after the end nobody. */
export function isEditable(state: CampaignState, owner: boolean): boolean {
  switch (state) {
    case 'DRAFT': case 'IN_REVIEW': case 'APPROVED': case 'SCHEDULED': return true
    case 'RUNNING': case 'PAUSED': return owner
    case 'ENDED': case 'SETTLED': return false
  }
}
