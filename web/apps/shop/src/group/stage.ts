import type { GroupView } from '@banyan/api'

/** Where a group stands for the person who looks at it. Each stage has its own headline and its own one action. */
export type Stage =
  | 'joinable' // open, there is a place for me
  | 'closed-to-me' // open, but I may not join
  | 'paying' // my payment is on the way
  | 'waiting' // I am in, others are missing
  | 'displaced' // I paid, but the last place was gone: refund or a new group
  | 'completed-mine'
  | 'completed'
  | 'expired-mine' // I was in; my money comes back
  | 'left' // I left, and the group ended without me
  | 'expired'

export function stageOf(group: GroupView, now: number): Stage {
  const mine = group.mine?.state
  if (mine === 'DISPLACED') return 'displaced'
  const isIn = mine === 'JOINED' || mine === 'COMPLETED'
  if (group.state === 'COMPLETED') return isIn ? 'completed-mine' : 'completed'
  if (group.state === 'EXPIRED') {
    if (mine === 'WITHDRAWN') return 'left'
    return isIn || mine === 'REFUNDED' ? 'expired-mine' : 'expired'
  }
  if (isIn) return 'waiting'
  if (mine === 'PAYING') return 'paying'
  // The server's word may lag the clock by a moment.
  if (new Date(group.expiresAt).getTime() <= now) return 'expired'
  return group.canJoin && group.placesLeft > 0 ? 'joinable' : 'closed-to-me'
}

/** The step of the ladder that is reached with so many members, and the next one to reach. */
export function ladderAt(group: Pick<GroupView, 'ladder' | 'taken'>): { reached: number; next: number | undefined } {
  const sizes = group.ladder.map(step => step.size).sort((a, b) => a - b)
  const reached = sizes.filter(size => size <= group.taken).at(-1) ?? 0
  return { reached, next: sizes.find(size => size > group.taken) }
}
