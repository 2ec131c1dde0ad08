import type { LotteryProof } from '@banyan/api'
import { hmac, sha256 } from './sha256'

export type Fault = { kind: 'hash' } | { kind: 'number' | 'ticket' | 'prize' | 'won'; number: number }

const hex = (bytes: Uint8Array) => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
const bytesOf = (text: string) => Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))

/** The ticket of a draw: 0 to 999,999. */
export function ticketOf(seed: string, campaignId: string, number: number, participant: string): number {
  const mac = hmac(bytesOf(seed), new TextEncoder().encode(`banyan-lottery-1:${campaignId}:${number}:${participant}`))
  return Number((new DataView(mac.buffer).getBigUint64(0) * 1_000_000n) >> 64n)
}

/** Which prize a ticket hits; nothing when none. */
export function prizeOf(ticket: number, prizes: { odds: number }[]): number | undefined {
  let end = 0
  for (const [place, prize] of prizes.entries()) {
    end += prize.odds
    if (ticket < end) return place
  }
  return undefined
}

/** What is wrong with the draws of a lottery that is over; empty when all is right. */
export function faultsOf(proof: LotteryProof, seed: string): Fault[] {
  const found: Fault[] = []
  if (hex(sha256(bytesOf(seed))) !== proof.seedHash) found.push({ kind: 'hash' })
  const won = proof.prizes.map(() => 0)
  proof.draws.forEach((draw, index) => {
    const { number } = draw
    if (number !== index + 1) found.push({ kind: 'number', number })
    const ticket = ticketOf(seed, proof.campaignId, number, draw.participant)
    if (ticket !== draw.ticket) found.push({ kind: 'ticket', number })
    const prize = prizeOf(ticket, proof.prizes)
    if (prize !== draw.prize) found.push({ kind: 'prize', number })
    const wins = prize !== undefined && (won[prize] ?? 0) < (proof.prizes[prize]?.stock ?? 0)
    if (wins) won[prize] = (won[prize] ?? 0) + 1
    if (wins !== draw.won) found.push({ kind: 'won', number })
  })
  return found
}
