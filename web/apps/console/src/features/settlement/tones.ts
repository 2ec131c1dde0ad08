import type { WithdrawalState } from '@banyan/api'
import type { Tone } from '@/kit/text/tones'

export const WITHDRAWAL_TONES: Record<WithdrawalState, Tone> = { REQUESTED: 'warn', APPROVED: 'info', PAID: 'good', REJECTED: 'quiet', CANCELLED: 'quiet', FAILED: 'bad' }
