import type { NoticeView } from '@banyan/api'

type Kind = NoticeView['kind']

/** Where a message leads: to what it tells of. */
export function targetOf({ kind, groupId, subjectId, campaignId }: Pick<NoticeView, 'kind'> & Partial<Pick<NoticeView, 'groupId' | 'subjectId' | 'campaignId'>>): string {
  if (groupId) return `/groups/${groupId}`
  switch (kind) {
    case 'BARGAIN_HELPED': case 'BARGAIN_REACHED': return `/bargains/${subjectId}`
    case 'PACKET_EMPTIED': case 'PACKET_EXPIRED': return `/packets/${subjectId}`
    case 'ROUND_READY': case 'ROUND_FAILED': return `/orders/${subjectId}`
    case 'PRIZE_WON': case 'CHALLENGE_REACHED': return `/campaigns/${campaignId}`
    case 'COUPON_RECEIVED': case 'COUPON_EXPIRING': return '/me/coupons'
    default: return '/me/wallet'
  }
}

/** Icon and tone of each kind. */
export const LOOKS: Record<Kind, { icon: 'clock' | 'people' | 'check' | 'cross' | 'gift' | 'wallet'; tone: 'action' | 'brand' | 'quiet' }> = {
  GROUP_CLOSING: { icon: 'clock', tone: 'action' },
  GROUP_COMPLETED: { icon: 'check', tone: 'brand' },
  GROUP_FAILED: { icon: 'cross', tone: 'quiet' },
  FRIEND_JOINED: { icon: 'people', tone: 'brand' },
  REWARD_GRANTED: { icon: 'gift', tone: 'brand' },
  REWARD_TAKEN_BACK: { icon: 'wallet', tone: 'quiet' },
  COUPON_RECEIVED: { icon: 'gift', tone: 'brand' },
  COUPON_EXPIRING: { icon: 'clock', tone: 'action' },
  WITHDRAWAL_PAID: { icon: 'wallet', tone: 'brand' },
  WITHDRAWAL_DECLINED: { icon: 'cross', tone: 'quiet' },
  BARGAIN_HELPED: { icon: 'people', tone: 'brand' },
  BARGAIN_REACHED: { icon: 'check', tone: 'action' },
  PACKET_EMPTIED: { icon: 'check', tone: 'brand' },
  PACKET_EXPIRED: { icon: 'clock', tone: 'quiet' },
  PRIZE_WON: { icon: 'gift', tone: 'action' },
  CHALLENGE_REACHED: { icon: 'check', tone: 'brand' },
  ROUND_READY: { icon: 'check', tone: 'action' },
  ROUND_FAILED: { icon: 'cross', tone: 'quiet' },
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
