import type { NoticeView } from '@banyan/api'

type Kind = NoticeView['kind']

/** Where a message leads: to its group, or to the wallet. */
export const targetOf = (notice: Pick<NoticeView, 'groupId'>): string => (notice.groupId ? `/groups/${notice.groupId}` : '/me/wallet')

/** Icon and tone of each kind. */
export const LOOKS: Record<Kind, { icon: 'clock' | 'people' | 'check' | 'cross' | 'gift' | 'wallet'; tone: 'action' | 'brand' | 'quiet' }> = {
  GROUP_CLOSING: { icon: 'clock', tone: 'action' },
  GROUP_COMPLETED: { icon: 'check', tone: 'brand' },
  GROUP_FAILED: { icon: 'cross', tone: 'quiet' },
  FRIEND_JOINED: { icon: 'people', tone: 'brand' },
  REWARD_GRANTED: { icon: 'gift', tone: 'brand' },
  REWARD_TAKEN_BACK: { icon: 'wallet', tone: 'quiet' },
}

/** What the group of a message lacks, as far as it still matters at that time; one that is full may be closed. */
export function lacking(notice: Pick<NoticeView, 'kind' | 'missing' | 'expiresAt'>, now: Date): 'more' | 'enough' | 'over' | undefined {
  if (notice.missing === undefined || (notice.kind !== 'GROUP_CLOSING' && notice.kind !== 'FRIEND_JOINED')) return undefined
  if (notice.expiresAt !== undefined && new Date(notice.expiresAt) <= now) return 'over'
  if (notice.missing > 0) return 'more'
  return notice.kind === 'GROUP_CLOSING' ? 'enough' : undefined
}

/** The count on the bell: short enough for a small badge. */
export const badge = (unread: number): string => (unread > 99 ? '99+' : String(unread))
