import { describe, expect, it } from 'vitest'
import { followServerClock, serverNow, timeLeft } from '../src/clock'

describe('time left', () => {
  it('is split into days, hours, minutes and seconds, a begun second counting', () => {
    expect(timeLeft('2026-11-23T01:02:03.400Z', Date.parse('2026-11-22T00:00:00Z'))).toEqual({ days: 1, hours: 1, minutes: 2, seconds: 4, totalSeconds: 90_124 })
  })
  it('never goes below nought', () => {
    expect(timeLeft('2026-11-22T00:00:00Z', Date.parse('2026-11-22T00:00:01Z')).totalSeconds).toBe(0)
  })
})

describe('the clock', () => {
  it("follows the server's, half the travel taken off", () => {
    const now = Date.now()
    followServerClock(new Date(now + 60_000).toISOString(), now - 2_000, now)
    expect(serverNow() - Date.now()).toBeGreaterThan(60_500)
    expect(serverNow() - Date.now()).toBeLessThan(61_500)
    followServerClock(new Date().toISOString())
  })
})
